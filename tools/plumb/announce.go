package main

import (
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/tools/ui"
)

// announce says on c.out where the server is, and on c.err what a client needs to call it.
func (s *served) announce(c console, addr net.Addr, quiet bool) error {
	if _, err := fmt.Fprintf(c.out, "listening on http://%s\n", addr); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if quiet {
		return nil
	}
	var b strings.Builder
	if s.inBrowser {
		fmt.Fprintf(&b, "open http://%s%s in a browser\n", addr, ui.Folder)
	}
	s.tell(&b)
	for line := range strings.Lines(b.String()) {
		if _, err := io.WriteString(c.err, "plumb: "+line); err != nil {
			return fmt.Errorf("standard error: %w", err)
		}
	}
	return nil
}

// tell lists keys, operations, and for each parameter values that the server takes. Only the secret that everybody knows is among
// it.
func (s *served) tell(b *strings.Builder) {
	for _, key := range s.keys {
		switch {
		case key.AccessKeyID == documentedID && key.AccessKeySecret == documentedSecret:
			fmt.Fprintf(b, "access key %s with the secret %s, those of the public documents' examples; --access-key ID:SECRET sets another\n", documentedID, documentedSecret)
		case s.fromFlags:
			fmt.Fprintf(b, "access key %s with the secret that --access-key gives\n", key.AccessKeyID)
		default:
			fmt.Fprintf(b, "access key %s with the secret in %s; --access-key ID:SECRET sets another\n", key.AccessKeyID, envSecret)
		}
	}
	if len(s.keys) == 0 {
		b.WriteString("no access key is needed: signatures are not checked\n")
	}
	for _, op := range s.operations {
		s.tellOf(b, op)
	}
}

// tellOf lists what the server knows of one operation.
func (s *served) tellOf(b *strings.Builder, op *operation.Operation) {
	const shown = 3 // of a parameter's values
	fmt.Fprintf(b, "operation %s %s (%s)\n", op.Action, op.Version, op.Page)
	for _, p := range op.Business() {
		values := op.Values(p)
		if known := s.known[p.Name]; len(known) > 0 {
			fmt.Fprintf(b, "  %s knows %s, and no other\n", p.Name, spelled(known, " and "))
		} else if len(values) > 0 {
			fmt.Fprintf(b, "  %s takes %s\n", p.Name, spelled(values[:min(len(values), shown)], " or "))
		}
	}
	for _, e := range op.Errors {
		fmt.Fprintf(b, "  %s is answered to the header %s: %s\n", e.Code, target.ProvocationHeader, e.Code)
	}
}

// spelled are values in one line: one that would break it, or that nobody could see, stands in quotes as Go writes it.
func spelled(values []string, between string) string {
	shown := make([]string, 0, len(values))
	for _, v := range values {
		if report.Line(v) != v {
			v = strconv.Quote(v)
		}
		shown = append(shown, v)
	}
	return strings.Join(shown, between)
}

// accounts are the values that the first operation's server knows, by parameter.
func accounts() map[string][]string {
	return map[string][]string{"AggregatorId": reference.NewFamily().Groups()}
}
