package proof

import (
	"fmt"
	"io"
	"strings"
)

// Text writes proofs for the console: of one page a line for each fault, of several what is not as it should be; and a summary.
func Text(w io.Writer, p Proofs) error {
	var b strings.Builder
	for _, left := range p.Left {
		fmt.Fprintf(&b, "LEFT OUT   %s: %s\n", left.Page, left.Reason)
	}
	for _, page := range p.Pages {
		textPage(&b, page, len(p.Pages) == 1)
		fmt.Fprintln(&b, page.Summary())
	}
	if len(p.Pages) != 1 {
		textKinds(&b, p.Kinds())
		fmt.Fprintln(&b, p.Summary())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func textPage(b *strings.Builder, p Proof, whole bool) {
	for _, n := range p.Right {
		fmt.Fprintf(b, "RIGHT      %s %s: %s: %s\n", p.Operation, n.Scenario, n.Verdict, n.Reason)
	}
	for _, r := range p.Rows {
		if r.Killed() && len(r.Unrelated) == 0 && !whole {
			continue
		}
		fmt.Fprintf(b, "%-9s  %-60s %s\n", fate(r), r.Fault.Name, r.Survived)
		for _, n := range r.Unrelated {
			fmt.Fprintf(b, "           unrelated: %s %s: %s\n", n.Verdict, n.Scenario, n.Reason)
		}
	}
	if !whole {
		return
	}
	for _, s := range p.Silent {
		fmt.Fprintf(b, "no fault   %-60s %s\n", s.Statement, s.Reason)
	}
	for _, name := range p.Unseen {
		fmt.Fprintf(b, "unseen     %-60s a server with it answers as a right one\n", name)
	}
	for _, name := range p.Useless() {
		fmt.Fprintf(b, "USELESS    %-60s it killed nothing, and nothing says why\n", name)
	}
}

func textKinds(b *strings.Builder, kinds []Kind) {
	for _, k := range kinds {
		if k.Killed == k.Faults {
			continue
		}
		fmt.Fprintf(b, "%5d of %5d survive, %5d of them found beside: %-45s %s: %s\n", k.Faults-k.Killed, k.Faults, k.Beside, k.Kind, k.Example, k.Reason)
	}
}

func fate(r Row) string {
	switch {
	case r.Killed() && len(r.Unrelated) > 0:
		return "UNCLEAN"
	case r.Killed():
		return "killed"
	case len(r.Kin) > 0:
		return "BESIDE"
	}
	return "SURVIVED"
}
