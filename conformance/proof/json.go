package proof

import (
	"encoding/json"
	"io"
)

// pageJSON is a proof as JSON has it.
type pageJSON struct {
	Operation  string      `json:"operation"`
	Page       string      `json:"page"`
	Proven     bool        `json:"proven"`
	Quick      bool        `json:"quick"`
	Statements int         `json:"statements"`
	Scenarios  int         `json:"scenarios"`
	Right      []Notice    `json:"right"`
	Faults     []faultJSON `json:"faults"`
	Unseen     []string    `json:"unseen"`
	Silent     []pairJSON  `json:"silent"`
	Idle       []pairJSON  `json:"idle"`
}

type faultJSON struct {
	Fault     string   `json:"fault"`
	Kind      string   `json:"kind"`
	Title     string   `json:"title"`
	Statement string   `json:"statement"`
	Killed    bool     `json:"killed"`
	Reason    string   `json:"reason,omitempty"`
	Killers   []Notice `json:"killers"`
	Kin       []Notice `json:"kin"`
	Unrelated []Notice `json:"unrelated"`
}

// pairJSON is a statement or a scenario with a reason.
type pairJSON struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

// JSON writes the whole of the proofs.
func JSON(w io.Writer, p Proofs) error {
	pages := make([]pageJSON, 0, len(p.Pages))
	for _, one := range p.Pages {
		pages = append(pages, jsonOf(one))
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Proven bool       `json:"proven"`
		Pages  []pageJSON `json:"pages"`
		Left   []Left     `json:"left"`
		Kinds  []Kind     `json:"kinds"`
	}{p.Proven(), pages, listOf(p.Left), listOf(p.Kinds())})
}

func jsonOf(p Proof) pageJSON {
	out := pageJSON{
		Operation: p.Operation, Page: p.Page, Proven: p.Proven(), Quick: p.Quick, Statements: p.Statements, Scenarios: p.Scenarios,
		Right: listOf(p.Right), Faults: []faultJSON{}, Unseen: listOf(p.Unseen), Silent: []pairJSON{}, Idle: []pairJSON{},
	}
	for _, r := range p.Rows {
		out.Faults = append(out.Faults, faultJSON{
			Fault: r.Fault.Name, Kind: r.Fault.Kind, Title: r.Fault.Title, Statement: r.Fault.Statement, Killed: r.Killed(), Reason: r.Survived,
			Killers: listOf(r.Killers), Kin: listOf(r.Kin), Unrelated: listOf(r.Unrelated),
		})
	}
	for _, s := range p.Silent {
		out.Silent = append(out.Silent, pairJSON{s.Statement, s.Reason})
	}
	for _, s := range p.Idle {
		out.Idle = append(out.Idle, pairJSON{s.Scenario, s.Reason})
	}
	return out
}

// listOf makes an empty list of none: readers of JSON need not know null.
func listOf[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
