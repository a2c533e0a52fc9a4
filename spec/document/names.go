package document

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// CheckNames reports names that one Go name would stand for: generated code can hold only one of them under it.
func CheckNames(sink *page.Sink, out *contract.Contract, o *Overlay) {
	seen := map[string]string{}
	for _, p := range wireParameters(out, o) {
		line := 0
		if p.source != nil {
			line = p.source.At.Line
		}
		collide(sink, seen, p.name, line, "parameter")
	}
	checkFields(sink, out.Response)
}

func checkFields(sink *page.Sink, f *contract.Field) {
	if f == nil {
		return
	}
	seen := map[string]string{}
	for _, m := range f.Fields {
		collide(sink, seen, m.Name, m.At.Line, "member")
		checkFields(sink, m)
	}
	checkFields(sink, f.Items)
	checkFields(sink, f.Values)
}

func collide(sink *page.Sink, seen map[string]string, name string, line int, what string) {
	key := goName(name)
	if other, taken := seen[key]; taken && other != name {
		sink.Addf(page.Warning, line, 0, "%s %q has the same Go name as %q; generated code has to rename one", what, name, other)
		return
	}
	seen[key] = name
}

// goName is the exported Go name that a generator makes of a name: separators go, what follows them is a capital.
func goName(name string) string {
	var b strings.Builder
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '.' || r == '-' || r == '_' }) {
		b.WriteString(strings.ToUpper(part[:1]))
		b.WriteString(part[1:])
	}
	return b.String()
}
