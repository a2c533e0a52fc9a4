package matrix

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/fault"
)

// Markdown writes the matrix as a document. It holds nothing that a second run could change.
func Markdown(w io.Writer, m Matrix) error {
	var b strings.Builder
	fmt.Fprintf(&b, `# Kill matrix

The suite's proof: every fault is a named defect of the reference server for %s, and every one is found
at the statement that it breaks. `+"`plumb prove`"+` makes this page; `+"`plumb serve --fault NAME`"+` serves one of the
defects.

%d faults: %d killed at their own statement, %d unrelated failures. %d scenarios of %d statements.

"Also" names statements that cannot hold either once that one is broken, for they say the same of the same answer. Every
one of them was seen to fail; what fails anywhere else counts as unrelated.
`, m.Operation, len(m.Rows), len(m.Rows)-len(m.Survivors()), m.Unrelated(), m.Scenarios, m.Statements)
	var group fault.Group
	for _, r := range m.Rows {
		if r.Fault.Group != group {
			group = r.Fault.Group
			fmt.Fprintf(&b, "\n## %s\n\n| Fault | Defect | Statement | Killed by |\n|---|---|---|---|\n", capital(string(group)))
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", r.Fault.Name, cell(r.Fault.Title), statements(r), killers(r))
	}
	markdownIdle(&b, m)
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownIdle(b *strings.Builder, m Matrix) {
	if len(m.Idle) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Scenarios that killed nothing\n\nEither another scenario of the same statement did, or there is no fault yet that they alone could find.\n\n")
	for _, id := range m.Idle {
		fmt.Fprintf(b, "- %s\n", id)
	}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// cell keeps a text from ending its cell or becoming markup.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "<", "&lt;", "&", "&amp;", "*", `\*`).Replace(s)
}

func statements(r Row) string {
	if len(r.Fault.Also) == 0 {
		return r.Fault.Statement
	}
	return r.Fault.Statement + "; also " + strings.Join(r.Fault.Also, ", ")
}

// killers names the scenarios by what stands behind their statement, and what gave each away.
func killers(r Row) string {
	if !r.Killed() {
		return "**survived**"
	}
	var names []string
	for _, n := range r.Killers {
		names = append(names, strings.TrimPrefix(n.Scenario, n.Statement+"/"))
	}
	return strings.Join(names, ", ")
}
