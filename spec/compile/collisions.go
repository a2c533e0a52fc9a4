package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/page"
)

// checkCollisions reports names that one Go name would stand for: generated code can hold only one of them under it.
func (c *compiler) checkCollisions(out *Contract) {
	seen := map[string]string{}
	for _, p := range wireParameters(out, c.overlay) {
		line := 0
		if p.source != nil {
			line = p.source.At.Line
		}
		c.collide(seen, p.name, line, "parameter")
	}
	c.checkFields(out.Response)
}

func (c *compiler) checkFields(f *Field) {
	if f == nil {
		return
	}
	seen := map[string]string{}
	for _, m := range f.Fields {
		c.collide(seen, m.Name, m.At.Line, "member")
		c.checkFields(m)
	}
	c.checkFields(f.Items)
	c.checkFields(f.Values)
}

func (c *compiler) collide(seen map[string]string, name string, line int, what string) {
	key := goName(name)
	if other, taken := seen[key]; taken && other != name {
		c.addf(page.Warning, line, 0, "%s %q has the same Go name as %q; generated code has to rename one", what, name, other)
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
