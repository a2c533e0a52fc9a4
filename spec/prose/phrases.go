package prose

import (
	"cmp"
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// phrase is a rule that sentences state in fixed words.
type phrase struct {
	rule  contract.Rule
	value string         // what every form stands for; when it is empty, the first group of a form that matches something is the value
	form  *regexp.Regexp // in both languages
	near  []string       // words one of which stands in every such sentence, to pass over the others; none when it is empty
}

// The forms of phrases.
var (
	asciiPhrase = regexp.MustCompile(`(?i)\d ?个? ?ascii ?(?:字符|characters)|(?:只支持|仅支持|只能包含|只能使用|只允许|必须为|必须是|仅限) *ascii|` +
		`only *ascii|ascii *(?:characters *)?only|only *contain *ascii|must *be *(?:an *)?ascii`)
)

// phrases is the table of the rules that sentences state in fixed words. A rule that needs more than words is a reader of
// its own.
func phrases() []phrase {
	return []phrase{
		{rule: contract.RuleCharset, value: "ascii", form: asciiPhrase, near: []string{"ASCII", "ascii", "Ascii"}},
	}
}

// readPhrases reads the rules of the table of phrases. The first sentence that states a rule gives its value.
func readPhrases(s Subject, all []Sentence) []contract.Constraint {
	var out []contract.Constraint
	for _, p := range phrases() {
		for _, sn := range all {
			if len(p.near) > 0 && !words.HasAny(sn.tight, p.near...) || s.foreign(sn) {
				continue
			}
			if m := p.form.FindStringSubmatch(sn.tight); m != nil {
				out = append(out, contract.Constraint{Rule: p.rule, Value: cmp.Or(p.value, cmp.Or(m[1:]...)), At: sn.At})
				break
			}
		}
	}
	return out
}

func rulesOf(all []phrase) []contract.Rule {
	var out []contract.Rule
	for _, p := range all {
		out = append(out, p.rule)
	}
	return out
}
