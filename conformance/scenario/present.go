package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// present: the result has the member, in both formats, in every item of every list. One that the page itself shows absent, or
// whose place no example shows, is looked at where it is there; that it is not says nothing. What the page shows absent may be
// absent from some items as well.
func (d *deriver) present() {
	path := d.statement.Subject.Name
	checks := []Check{{Kind: Member, Name: path}}
	by := contract.Inference(d.statement.Inferred)
	if by == contract.ByAbsence || by == contract.ByTable {
		checks[0] = needed(checks[0])
	}
	if by != contract.ByAbsence && strings.Contains(path, ".") {
		checks = append(checks, Check{Kind: Throughout, Name: path})
	}
	d.eachResult(path, "the result in %s has "+path, checks...)
	if !checks[0].Needed {
		d.listedInJSON(path)
	}
	if !d.everywhere(path) {
		checks = checks[1:]
	}
	d.anywhere(checks...)
}

// listedInJSON has the scenario in XML begin with the same request in JSON: of a list without items XML has no trace, so that only
// of one that has some, as JSON shows, an element can be missed.
func (d *deriver) listedInJSON(path string) {
	list, at := "", ""
	for segment := range strings.SplitSeq(path, ".") {
		at = strings.TrimPrefix(at+"."+segment, ".")
		if names, f, ok := d.op.Result.Locate(strings.TrimSuffix(at, "[]")); ok && f.Type == "array" {
			list = strings.Join(names, "/")
			break
		}
	}
	if list == "" {
		return
	}
	for i := range d.scenarios {
		s := &d.scenarios[i]
		if s.ID == d.statement.ID+"/xml" {
			items := needed(Check{Kind: Something, Name: list})
			seen := slices.Clone(s.Steps)
			seen[0].Checks = slices.Clone(seen[0].Checks)
			for k := range seen[0].Checks {
				seen[0].Checks[k].Needed = true
			}
			s.Otherwise = [][]Step{seen} // an element that is there all the same
			s.Steps = append([]Step{evident(named("json", alsoChecked(control(d.showing().format("JSON")), items)), "has items of "+list+" in JSON")}, s.Steps...)
		}
	}
}
