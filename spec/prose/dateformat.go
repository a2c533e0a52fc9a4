package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var dateForm = regexp.MustCompile(`[Yy]{4}-[Mm]{2}-[Dd]{2}(?:(?:T|'T'| +)[Hh]{2}:[Mm]{2}(?::[Ss]{2}(?:\.[Ss]{3})?)?)?(?:Z|'Z')?`)

// readDateFormat reads how a time is to be written, as in YYYY-MM-DDThh:mm:ssZ. Several forms, or one among others, are none.
func readDateFormat(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		forms := dateForm.FindAllString(sn.Text, 3)
		if len(forms) == 0 || words.HasAny(sn.Text, " or ", "或") {
			continue
		}
		for _, f := range forms {
			out = append(out, contract.Constraint{Rule: contract.RuleFormat, Value: strings.ReplaceAll(f, "'", ""), At: sn.At})
		}
	}
	return single(out)
}
