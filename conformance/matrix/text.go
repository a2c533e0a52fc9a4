package matrix

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Text writes a line for each fault and a summary, for the console.
func Text(w io.Writer, m Matrix) error {
	var b strings.Builder
	for _, n := range m.Reference {
		fmt.Fprintf(&b, "REFERENCE  %s: %s: %s\n", n.Scenario, n.Verdict, n.Reason)
	}
	for _, r := range m.Rows {
		fmt.Fprintf(&b, "%-9s  %-42s %-40s %d scenarios\n", fate(r), r.Fault.Name, r.Fault.Statement, len(r.Killers))
		for _, n := range r.Unrelated {
			fmt.Fprintf(&b, "           unrelated: %s %s: %s\n", n.Verdict, n.Scenario, n.Reason)
		}
		for _, id := range r.Idle {
			fmt.Fprintf(&b, "           declared to break %s too, and does not\n", id)
		}
	}
	fmt.Fprintln(&b, Summary(m))
	_, err := io.WriteString(w, b.String())
	return err
}

func fate(r Row) string {
	switch {
	case !r.Killed():
		return "SURVIVED"
	case len(r.Unrelated) > 0 || len(r.Idle) > 0:
		return "UNCLEAN"
	default:
		return "killed"
	}
}

// Summary is the matrix in one line.
func Summary(m Matrix) string {
	return fmt.Sprintf("%s: %d faults, %d killed at their own statement, %d unrelated failures; %d scenarios of %d statements, %d of them killed nothing",
		m.Operation, len(m.Rows), len(m.Rows)-len(m.Survivors()), m.Unrelated(), m.Scenarios, m.Statements, len(m.Idle))
}

// entry is a row as JSON has it.
type entry struct {
	Fault     string   `json:"fault"`
	Group     string   `json:"group"`
	Title     string   `json:"title"`
	Statement string   `json:"statement"`
	Also      []string `json:"also,omitempty"`
	Killed    bool     `json:"killed"`
	Killers   []Notice `json:"killers"`
	Unrelated []Notice `json:"unrelated"`
	Idle      []string `json:"declaredForNoReason,omitempty"`
	Blind     int      `json:"blind"`
}

// JSON writes the whole matrix.
func JSON(w io.Writer, m Matrix) error {
	entries := make([]entry, 0, len(m.Rows))
	for _, r := range m.Rows {
		entries = append(entries, entry{
			Fault: r.Fault.Name, Group: string(r.Fault.Group), Title: r.Fault.Title, Statement: r.Fault.Statement, Also: r.Fault.Also,
			Killed: r.Killed(), Killers: listOf(r.Killers), Unrelated: listOf(r.Unrelated), Idle: r.Idle, Blind: r.Blind,
		})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Operation  string   `json:"operation"`
		Proven     bool     `json:"proven"`
		Statements int      `json:"statements"`
		Scenarios  int      `json:"scenarios"`
		Reference  []Notice `json:"reference"`
		Faults     []entry  `json:"faults"`
		Idle       []string `json:"idle"`
	}{m.Operation, m.Proven(), m.Statements, m.Scenarios, listOf(m.Reference), entries, listOf(m.Idle)})
}

// listOf makes an empty list of none: readers of JSON need not know null.
func listOf[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
