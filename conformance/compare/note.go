package compare

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// digest is that of a document; "" where the report has none.
func digest(r report.Report, file string) string {
	i := slices.IndexFunc(r.Documents, func(d report.Document) bool { return d.File == file })
	if i < 0 {
		return ""
	}
	return r.Documents[i].SHA256
}

// sameText reports whether a document has the same text in both runs. Where one of them does not know, it has: what is gone is told
// rather than not.
func sameText(old, now report.Report, file string) bool {
	before, after := digest(old, file), digest(now, file)
	return before == after || before == "" || after == ""
}

// notes are what makes two runs unlike each other.
func notes(old, now report.Report) []string {
	var out []string
	add := func(differs bool, format string, args ...any) {
		if differs {
			out = append(out, report.Line(fmt.Sprintf(format, args...)))
		}
	}
	add(old.Version != now.Version, "the versions of the API differ: %s and %s", old.Version, now.Version)
	for _, d := range now.Documents {
		add(!sameText(old, now, d.File), "%s has another text by now", d.File)
	}
	add(old.Tool != now.Tool, "the tools differ: %s and %s", old.Tool, now.Tool)
	if old.Filter == now.Filter {
		add(now.Filter.LeftOut(), "OLD and NEW are a part: %s", now.Filter)
	} else {
		add(old.Filter.LeftOut(), "OLD is a part: %s", old.Filter)
		add(now.Filter.LeftOut(), "NEW is a part: %s", now.Filter)
	}
	add(old.Insecure || now.Insecure, "INSECURE: certificates were not checked")
	return out
}
