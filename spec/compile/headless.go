package compile

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// optionalWhole is a text that says of a list or an object that it may be left out.
var optionalWhole = regexp.MustCompile(`([A-Z][A-Za-z0-9]+) ?(?:参数)?(?:为|是)可选|([A-Z][A-Za-z0-9]+) (?:parameter )?is optional`)

// headless says of which lists and objects the page requires members without a row for the whole, which could say whether it
// may be left out: Tag.N.Key without Tag. What it requires is taken as required in each item that is given.
func (c *compiler) headless(params []contract.Parameter) {
	rows := map[string]bool{}
	for _, p := range params {
		if !words.HasAny(p.Description, "可选", "optional") {
			rows[strings.TrimSuffix(p.Name, ".N")] = true
			continue
		}
		for _, m := range optionalWhole.FindAllStringSubmatch(strings.NewReplacer("*", "", "`", "").Replace(p.Description), -1) {
			rows[m[1]+m[2]] = true // a text says it instead of a row
		}
		rows[strings.TrimSuffix(p.Name, ".N")] = true
	}
	for _, p := range params {
		head := contract.Head(p.Name)
		if !p.Required || p.InText || p.Role != contract.RoleBusiness || rows[head] || strings.TrimSuffix(p.Name, ".N") == head {
			continue
		}
		rows[head] = true
		what := "when any of its members is given"
		if contract.HasIndex(p.Name) {
			what = "in each item that is given"
		}
		c.sink.Addf(page.Info, p.At.Line, 0, "%q is required, and no row says whether %q may be left out; taken as required %s", p.Name, head, what)
	}
}
