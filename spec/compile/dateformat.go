package compile

import (
	"regexp"
	"strings"
)

var dateForm = regexp.MustCompile(`[Yy]{4}-[Mm]{2}-[Dd]{2}(?:(?:T|'T'| +)[Hh]{2}:[Mm]{2}(?::[Ss]{2}(?:\.[Ss]{3})?)?)?(?:Z|'Z')?`)

// readDateFormat reads how a time is to be written, as in YYYY-MM-DDThh:mm:ssZ. Several forms, or one among others, are none.
func readDateFormat(s subject, all []sentence) []Constraint {
	if s.typ.Name != "string" {
		return nil
	}
	var out []Constraint
	for _, sn := range all {
		forms := dateForm.FindAllString(sn.text, 3)
		if len(forms) == 0 || hasAny(sn.text, " or ", "或") {
			continue
		}
		for _, f := range forms {
			out = append(out, Constraint{Rule: RuleFormat, Value: strings.ReplaceAll(f, "'", ""), At: sn.at})
		}
	}
	return single(out)
}
