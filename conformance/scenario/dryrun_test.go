package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A request that is only checked is answered with the code of the page, and makes nothing.
func TestDryRuns(t *testing.T) {
	const (
		told   = "|DryRun|Boolean|No|true|true: only checks the request. If the check succeeds, the error code DryRunOperation is returned. |"
		silent = "|DryRun|Boolean|No|true|true: only checks the request. |"
		name   = "|KettleName|String|Yes|red|The name. The name must be unique. |"
	)
	fresh := scenario.Fixtures{Fresh: map[string]scenario.Pattern{"KettleName": "k-{8}"}}
	creating := func(rows ...string) string { return strings.ReplaceAll(with(rows...), "StirKettle", "CreateKettle") }
	specify(t, []specification{
		{name: "with a code", page: with(theKettle, told), statement: "DryRun/dry-run DryRun/type", want: `
				DryRun/type/word: DryRun = "perhaps" is refused (parameter)
				- control: query DryRun=false => accepted
				- probe: query DryRun=perhaps => refused DryRun
				DryRun/type/other-truth: DryRun = "yes" is refused (parameter, should)
				- control: query DryRun=false => accepted
				- probe: query DryRun=yes => refused DryRun
				DryRun/type/value-false: DryRun = false is accepted (parameter, should, tentative)
				- probe: query DryRun=false => accepted
				DryRun/dry-run/checked: a request with DryRun = true is answered with DryRunOperation (parameter)
				- control: query => accepted
				- probe: query DryRun=true => code = DryRunOperation
			`},
		{name: "without a code", page: with(theKettle, silent), statement: "DryRun/dry-run", want: `
				DryRun/dry-run/checked: a request with DryRun = true (observe, parameter)
				- control: query => accepted
				- probe: query DryRun=true => answered
				DryRun/dry-run/given: a request with DryRun is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query DryRun=false => accepted
			`},
		{name: "what can be made once", page: creating(name, told), statement: "DryRun/dry-run", fixtures: fresh, want: `
				DryRun/dry-run/checked: a request with DryRun = true is answered with DryRunOperation (parameter)
				- control: query => accepted
				- probe: query DryRun=true => code = DryRunOperation
				DryRun/dry-run/makes-nothing: what a request with DryRun = true names can be made behind it (parameter, should)
				- control "checked": query KettleName=name(k-{8}) DryRun=true => code = DryRunOperation
				- probe: query KettleName=name(k-{8}) => accepted
			`},
		{name: "what can be made once, without a code", page: creating(name, silent), statement: "DryRun/dry-run", fixtures: fresh, want: `
				DryRun/dry-run/checked: a request with DryRun = true (observe, parameter)
				- control: query => accepted
				- probe: query DryRun=true => answered
				DryRun/dry-run/makes-nothing: what a request with DryRun = true names can be made behind it (parameter, should)
				- control "checked": query KettleName=name(k-{8}) DryRun=true => accepted
				- probe: query KettleName=name(k-{8}) => accepted
			`},
	})
}
