package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Needs is a sentence that says in which case the parameter of the row has an effect.
type Needs struct {
	Cases []Case             // all of them
	Of    string             // the parameter that the sentence names as its subject; "" for that of the row
	Else  contract.Otherwise // what the sentence says of other cases
	At    contract.Source
}

// Case is what the sentence says of other parameters: one of those with the names is sent, or the one that has the name, or that
// the words speak of, has one of the values.
type Case struct {
	Names  []string
	Words  string // such as "更改集类型"; "" where there are names
	Values []string
}

// The pieces of such sentences, without marks of bold text and code.
const (
	needName   = `[A-Z][A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*`
	needValue  = `[A-Za-z0-9][A-Za-z0-9_.\\-]*`
	needNames  = needName + `(?:(?:、|, (?:or )?|或者?| or )` + needName + `)*`
	needValues = needValue + `(?:(?:、|, (?:or )?|或者?| or )` + needValue + `)*`
)

var (
	needNote   = regexp.MustCompile(`^(?:说明：|注意：|Note:|Description:|[-–] ) ?`)
	needEffect = regexp.MustCompile(`生效|有效`)
	// what stands around the case: before it the parameter itself and "only", behind it "then"
	needBefore = regexp.MustCompile(`^.*，即|^(?:.*，)?(?:(?:该|此|本|当前)参数)?(?:仅|只)(?:有|在|当)*|^(?:(?:该|此|本|当前)参数)?(?:在|当)*`)
	needBehind = regexp.MustCompile(`(?:的?情况下|时|后)?，?(?:则|才|仅|会|必选且|(?:该|此|本|当前)参数)*$`)
	needAnd    = regexp.MustCompile(`，?(?:并且|而且|且|同时)`)
	needSent   = regexp.MustCompile(`^(?:在|当)*(?:指定|设置|填写|传入)了?(?:参数)?(` + needNames + `)(?:参数)?$|^(` + needName + `)参数(?:已|被)?(?:指定|设置)了?\p{Han}*$`)
	needHas    = regexp.MustCompile(`^(?:在|当)*(?:参数)?(?:\p{Han}+的)?(` + needName + `|\p{Han}{2,10}?)(?:参数)?(?:的)?(?:参数)?(?:取值|值)?(?:设置|指定)?(?:为|是|=)(` + needValues + `)$`)

	needEnglish   = regexp.MustCompile(`^(?:This parameter|The value|The (` + needName + `) parameter) (?:is required and )?(?:only )?(?:takes? effects?|is (?:only )?(?:valid|effective)|(?:only )?applies) (?:only )?(?:when|if|after) (.+?)\.?$`)
	needSentEn    = regexp.MustCompile(`^(?:you (?:specify|set) )?(?:the )?(` + needNames + `)(?: parameters?)?(?: (?:is|are) (?:specified|set))?$`)
	needHasEn     = regexp.MustCompile(`^(?:you set )?(?:the )?(?:value of )?(?:the )?(` + needName + `)(?: (?:request )?parameter)?(?: of the [a-z]+)?(?: is set to| is| to) (` + needValues + `)$`)
	needSeparator = regexp.MustCompile(`、|, or |, |或者?| or `)
	needNoEffect  = regexp.MustCompile(`生效|(?i)takes? effects?`)
	needIgnored   = regexp.MustCompile(`(?:其他|其它)情况下?，?(?:会|将)?忽略(?:此|该|本)参数|否则[^。]{0,6}忽略|(?i:otherwise, (?:this|the) parameter is ignored)`)
)

// NeedsOf lists what a text says of the cases in which its parameter has an effect.
func NeedsOf(all []Sentence) []Needs {
	var out []Needs
	for _, sn := range all {
		if !words.HasAny(sn.tight, "生效", "有效", " effect", "valid", "applies") || sn.bullet() && !words.HasAny(sn.tight, "参数", "parameter") {
			continue // the common case, told without the forms, or said of a value
		}
		text := needNote.ReplaceAllString(strings.NewReplacer("*", "", "`", "").Replace(sn.tight), "")
		n := Needs{Cases: needsChinese(text), At: sn.At}
		switch {
		case needIgnored.MatchString(text):
			n.Else = contract.Ignored
		case needNoEffect.MatchString(text):
			n.Else = contract.NoEffect
		}
		if m := needEnglish.FindStringSubmatch(text); m != nil {
			n.Of, n.Cases = m[1], casesOf(strings.Split(m[2], " and "), needSentEn, needHasEn)
		}
		if len(n.Cases) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// needsChinese are the cases that a sentence names before "has an effect".
func needsChinese(text string) []Case {
	for _, at := range needEffect.FindAllStringIndex(text, -1) {
		if rest := text[at[1]:]; rest != "" && !strings.HasPrefix(rest, "，") && !strings.HasPrefix(rest, "。") {
			continue
		}
		said := needBehind.ReplaceAllString(text[:at[0]], "")
		if said == text[:at[0]] {
			continue // no word of a case
		}
		said = said[len(needBefore.FindString(said)):]
		if cases := casesOf(needAnd.Split(said, -1), needSent, needHas); cases != nil {
			return cases
		}
	}
	return nil
}

// casesOf reads each of several pieces; nil when one of them is something else.
func casesOf(pieces []string, sent, has *regexp.Regexp) []Case {
	var out []Case
	for _, piece := range pieces {
		if m := has.FindStringSubmatch(strings.TrimSpace(piece)); m != nil && !words.HasAny(m[2], "specified", "not", "set") {
			c := Case{Values: needList(m[2])}
			if m[1][0] < 'A' || m[1][0] > 'Z' {
				c.Words = m[1]
			} else {
				c.Names = []string{m[1]}
			}
			out = append(out, c)
			continue
		}
		m := sent.FindStringSubmatch(strings.TrimSpace(piece))
		if m == nil {
			return nil
		}
		out = append(out, Case{Names: needList(strings.Join(m[1:], ""))})
	}
	return out
}

// needList is the names or values of a list, as written without escapes.
func needList(list string) []string {
	return needSeparator.Split(strings.TrimRight(strings.ReplaceAll(list, `\`, ""), "."), -1)
}
