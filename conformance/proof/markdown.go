package proof

import (
	"fmt"
	"io"
	"strings"
)

// Markdown writes proofs as a document. It holds nothing that a second run could change.
func Markdown(w io.Writer, p Proofs) error {
	var b strings.Builder
	b.WriteString("# Derived faults\n\nEvery fault is derived from a statement of the page. `plumb serve --page P --fault NAME` serves one of them.\n")
	for _, page := range p.Pages {
		fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n| Fault | Defect | Killed by |\n|---|---|---|\n", page.Operation, cell(page.Summary()))
		for _, r := range page.Rows {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", cell(r.Fault.Name), cell(r.Fault.Title), cell(killers(r)))
		}
		markdownRest(&b, page)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownRest(b *strings.Builder, p Proof) {
	if len(p.Idle) == 0 {
		return
	}
	b.WriteString("\nScenarios that killed nothing:\n\n")
	for _, s := range p.Idle {
		reason := s.Reason
		if reason == "" {
			reason = "**nothing says why**"
		}
		fmt.Fprintf(b, "- %s: %s\n", cell(s.Scenario), reason)
	}
}

func killers(r Row) string {
	if !r.Killed() {
		return "**survived**: " + r.Survived
	}
	var names []string
	for _, n := range r.Killers {
		names = append(names, strings.TrimPrefix(n.Scenario, n.Statement+"/"))
	}
	return strings.Join(names, ", ")
}

// cell keeps a text from ending its cell or becoming markup.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "<", "&lt;", "&", "&amp;", "\n", " ").Replace(s)
}
