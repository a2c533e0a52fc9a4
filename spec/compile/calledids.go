package compile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
)

// idOf is the beginning of a text that says of what the parameter is the ID.
var idOf = regexp.MustCompile(`^The ID of the ([A-Za-z][A-Za-z/ -]{3,40}?)(?:\.| that | to which | in which )`)

// calledIDs are the optional parameters that a sentence speaks of in words, in the order of their names: the VServer group ID of the one
// whose text begins with "The ID of the VServer group". Fewer than two are none: the sentence may speak of other things.
func calledIDs(rows []*place.RequestRow, text string) []string {
	var out []string
	for _, r := range rows {
		m := idOf.FindStringSubmatch(r.Description + ".")
		if m == nil || r.Required || r.InText || r.Role != contract.RoleBusiness || strings.Contains(r.Name, ".") {
			continue
		}
		if strings.Contains(text, " "+m[1]+" ID") {
			out = append(out, r.Name)
		}
	}
	if len(out) != 2 { //nolint:mnd // one is no choice, and of more than two not each pair need be meant
		return nil
	}
	slices.Sort(out)
	return out
}
