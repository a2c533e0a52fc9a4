package prose

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The forms in which a sentence says that a value is a multiple of a number. Whatever else it allows beside that number itself
// makes them none.
var (
	multipleChinese = regexp.MustCompile(`(?:取值?(?:只能|必须|需|应)?(?:为|是)?[：:]?|必须(?:为|是)|需(?:为|是)|只能(?:为|是)|应(?:为|是))[ ]?(?:(\d+)[ ]?(?:或|及|和|、)(?:者)?[ ]?)?(\d+)[ ]?的(?:整数?)?倍(?:数)?(?:[。，；）)]|$)`)
	multipleEnglish = regexp.MustCompile(`(?i)(?:must be|value is|values are|should be|set (?:the value|this parameter) to|(?:^|[^a-z])can only be) (?:(\d+) or )?(?:an? |any )?(?:(?:integral|integer|whole|exact) )?multiples? of (\d+)(?:[.,;)]|$)`)
)

// parameterWord is how a text names a parameter before it says something of it.
var parameterWord = regexp.MustCompile(`(?:^|[Tt]he )[*"]*([A-Z][A-Za-z.]+)[*"]*(?: parameter)? $`)

// another reports whether the words before what is said name another parameter.
func (s Subject) another(before string) bool {
	m := parameterWord.FindStringSubmatch(before)
	return m != nil && m[1] != "It" && m[1] != "This" && m[1] != "The" && !s.isName(m[1])
}

// readMultiple reads of which number the value is a multiple.
func readMultiple(s Subject, all []Sentence) []contract.Constraint {
	if !s.numeric() {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if !words.HasAny(sn.tight, "倍", "ultiple") || s.foreign(sn) || sn.bullet() || conditional(sn.tight) || aboutIndex(sn.tight) {
			continue
		}
		if of := s.multipleIn(sn.tight); of != "" {
			out = append(out, contract.Constraint{Rule: contract.RuleMultiple, Value: of, At: sn.At})
		}
	}
	return single(out)
}

// multipleIn is the number that a sentence calls the value a multiple of; "" when there is none.
func (s Subject) multipleIn(text string) string {
	const most = 9 // digits
	for _, form := range []*regexp.Regexp{multipleChinese, multipleEnglish} {
		m := form.FindStringSubmatchIndex(text)
		if m == nil || !s.owns(text[:m[0]], text[m[0]:]) || s.another(text[:m[0]]) {
			continue
		}
		of := plainNumber(text[m[4]:m[5]])
		if beside := m[2] >= 0; beside && plainNumber(text[m[2]:m[3]]) != of || len(of) > most || of == "0" || of == "1" {
			continue
		}
		return of
	}
	return ""
}
