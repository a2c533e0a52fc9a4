package generic

import (
	"hash/crc32"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// knownBy are the members by which things are known, with the parameters that ask for one.
func knownBy(op *operation.Operation) map[string]string {
	out := map[string]string{}
	for _, s := range op.Statements {
		if s.Subject.Kind == contract.OfRelation && s.Subject.Rule == contract.RuleNames && out[s.Value] == "" {
			out[s.Value] = s.Subject.Name
		}
	}
	return out
}

// named is the value of the member by which the thing is known that a request asks for: the value that asks for it, where the member
// has its name or the page shows the same for both, else one of the thing's own.
func (b builder) named(f operation.Field, path string) (string, bool) {
	name, is := b.known[strings.ReplaceAll(path, "[]", "")]
	sent := b.sent.Get(name)
	p, _ := b.op.Parameter(name)
	if !is || sent == "" {
		return "", false
	}
	text := sent
	if f.Name != name && f.Example != p.Example {
		if sent == p.Example {
			return b.varied(f, 0), true
		}
		const things = 1000
		text = b.varied(f, 1+int(crc32.ChecksumIEEE([]byte(sent))%things))
	}
	return text, f.Obeys(text) && b.obeys(f.Type, text)
}
