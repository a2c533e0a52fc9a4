package conformance

import (
	"strings"

	"github.com/onsi/ginkgo/v2"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// labels are the scenario's labels and its level, without the characters that ginkgo's filters reserve.
func labels(s scenario.Scenario) ginkgo.Labels {
	out := ginkgo.Labels{}
	for _, l := range append([]string{string(s.Level)}, s.Labels...) {
		out = append(out, strings.Map(func(r rune) rune {
			if strings.ContainsRune("&|!,()/", r) {
				return '-'
			}
			return r
		}, l))
	}
	return out
}

// specName keeps ginkgo's console from reading braces in a name as colours.
func specName(id string) string { return strings.NewReplacer("{{", "{ {", "}}", "} }").Replace(id) }
