package matrix

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// creatingTicks is how many requests pass while a report is created, and half a one more: the state shows to the two that
// follow at once, and others wait little.
const creatingTicks = 2

// groups are the account groups of the reference server. Several let scenarios that follow one another use different
// ones, so that they need not wait for reports.
func groups() []string {
	return []string{reference.ExampleGroup, "ca-2b3c4d5e6f70819a2b3c", "ca-3c4d5e6f70819a2b3c4d", "ca-4d5e6f70819a2b3c4d5e"}
}

// echoed are account groups whose names need escaping.
func echoed() []string { return []string{groups()[0] + `&<>"'`, groups()[1] + "-中文é😀"} }

// controlled are those with control characters that scenarios make of the groups.
func controlled() []string {
	var out []string
	for _, g := range groups() {
		out = append(out, g+"\u0001p", g+"\t\np")
	}
	return out
}

func options(c *clock) []reference.Option {
	return []reference.Option{
		reference.WithCredentials(key()), reference.WithClock(c.now), reference.WithCreating(creatingTicks*c.tick + c.tick/2),
		reference.WithAccountGroups(slices.Concat(groups(), echoed(), controlled())...),
	}
}

// profile is what is known of the reference server: nothing is left to chance, so that a state which does not show is a
// defect.
func profile(c *clock) *target.Profile {
	p := target.Default()
	p.Name = "reference"
	header := map[string]string{target.ProvocationHeader: "{code}"}
	p.Provocations = map[string]target.Provocation{"AccountNotExisted": {Headers: header}, "ServiceUnavailable": {Headers: header}}
	p.Parameters = map[string][]string{"AggregatorId": groups()}
	p.Echo = map[string][]string{"AggregatorId": echoed()}
	p.Refused = map[string][]string{"AggregatorId": {"ca-9d8c7b6a5f4e3d2c1b0a"}}
	p.Timing.Lasts = target.Duration(creatingTicks * c.tick)
	return p
}
