package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// A sign in such sentences is in parentheses behind its name, in quotation marks, or bare; one of a path may have its name alone.
const (
	signNamed   = `(?:[a-z][a-z -]{2,24}[ ]?[(（]([[:punct:]])[)）]|\p{Han}{2,6}[（(]([[:punct:]])[）)]|["“”‘'「]([[:punct:]])["“”’'」]|([/.\-_$]))`
	signOfPaths = `(?:` + signNamed + `|(forward slash))`
)

var (
	beginsSign     = regexp.MustCompile(`(?i:must (?:start|begin) with )(?:an? )?` + signOfPaths + `(?: and|,|;|\.|$)|必须以` + signNamed + `(?:作为)?开头`)
	notOnlyEnglish = regexp.MustCompile(`(?i:(?:must not|cannot|can not) (?:contain only|only contain|be only|be) )(?:only )?(?:an? )?(?:single )?` + signOfPaths + `(?: and|,|;|\.|$)`)
	notOnlyChinese = regexp.MustCompile(`(?:不能|不可)(?:只|仅)(?:为|是|有|包含)` + signNamed)
)

// readBeginning reads the sign that a value has to begin with, and that it must not be alone. Kinds of characters are a pattern.
func readBeginning(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" || s.composite() || s.jsonItems() || separated(all) {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if sn.bullet() || !words.HasAny(sn.tight, "must", "cannot", "can not", "必须以", "不能", "不可") || s.foreign(sn) || conditional(sn.tight) {
			continue
		}
		for _, form := range []struct {
			rule contract.Rule
			is   *regexp.Regexp
		}{{contract.RuleBeginning, beginsSign}, {contract.RuleNotOnly, notOnlyEnglish}, {contract.RuleNotOnly, notOnlyChinese}} {
			if m := form.is.FindStringSubmatch(sn.tight); m != nil {
				sign := strings.Replace(strings.Join(m[1:], ""), "forward slash", "/", 1)
				out = append(out, contract.Constraint{Rule: form.rule, Value: sign, At: sn.At})
			}
		}
	}
	return out
}
