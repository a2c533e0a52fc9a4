package proof

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// Left is a page that was left out, and why.
type Left struct {
	Page   string `json:"page"`
	Reason string `json:"reason"`
}

// Proofs are those of several pages.
type Proofs struct {
	Pages []Proof
	Left  []Left
}

// Proven reports whether every page is.
func (p Proofs) Proven() bool {
	return len(p.Pages) > 0 && !slices.ContainsFunc(p.Pages, func(one Proof) bool { return !one.Proven() })
}

// Holds reports whether at least a percentage of all faults was killed at their own statements, nothing else was blamed and the right
// servers passed. Of all of them, it is Proven.
func (p Proofs) Holds(least float64) bool {
	const whole = 100
	if least >= whole {
		return p.Proven()
	}
	faults, killed := 0, 0
	for _, one := range p.Pages {
		if one.Unrelated() > 0 || len(one.Right) > 0 {
			return false
		}
		faults, killed = faults+len(one.Rows), killed+len(one.Rows)-len(one.Survivors())
	}
	return faults > 0 && whole*float64(killed) >= least*float64(faults)
}

// Kind is what became of the faults of one kind, over all pages.
type Kind struct {
	Kind     string `json:"kind"`
	Faults   int    `json:"faults"`
	Killed   int    `json:"killed"`
	Beside   int    `json:"beside"` // not killed at their own statement, but noticed at one of the same subject
	Survived int    `json:"survived"`
	Example  string `json:"example,omitempty"` // a survivor, with its page
	Reason   string `json:"reason,omitempty"`  // why it survived
}

// Kinds are the kinds of faults, those with the most survivors first.
func (p Proofs) Kinds() []Kind {
	byName := map[string]*Kind{}
	for _, page := range p.Pages {
		for _, r := range page.Rows {
			k := byName[r.Fault.Kind]
			if k == nil {
				k = &Kind{Kind: r.Fault.Kind}
				byName[r.Fault.Kind] = k
			}
			k.count(page, r)
		}
	}
	out := make([]Kind, 0, len(byName))
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		out = append(out, *byName[name])
	}
	slices.SortStableFunc(out, func(a, b Kind) int { return cmp.Compare(b.Faults-b.Killed, a.Faults-a.Killed) })
	return out
}

func (k *Kind) count(page Proof, r Row) {
	k.Faults++
	switch {
	case r.Killed():
		k.Killed++
		return
	case len(r.Kin) > 0:
		k.Beside++
	default:
		k.Survived++
	}
	if k.Example == "" {
		k.Example, k.Reason = page.Operation+" "+r.Fault.Name, r.Survived
	}
}

// Summary is a proof in one line.
func (p Proof) Summary() string {
	return fmt.Sprintf("%s: %d faults, %d killed at their own statement, %d unrelated failures; %d scenarios of %d statements, %d of them killed nothing, %d for no reason",
		p.Operation, len(p.Rows), len(p.Rows)-len(p.Survivors()), p.Unrelated(), p.Scenarios, p.Statements, len(p.Idle), len(p.Useless()))
}

// Useless are the scenarios that killed nothing and should have.
func (p Proof) Useless() []string {
	var out []string
	for _, s := range p.Idle {
		if s.Reason == "" {
			out = append(out, s.Scenario)
		}
	}
	return out
}

// Summary is all of them in one line.
func (p Proofs) Summary() string {
	faults, survivors, unrelated := 0, 0, 0
	for _, one := range p.Pages {
		faults, survivors, unrelated = faults+len(one.Rows), survivors+len(one.Survivors()), unrelated+one.Unrelated()
	}
	const whole = 100
	return fmt.Sprintf("%d pages, %d left out: %d faults, %.1f %% killed at their own statement, %d unrelated failures",
		len(p.Pages), len(p.Left), faults, whole*float64(faults-survivors)/float64(max(faults, 1)), unrelated)
}
