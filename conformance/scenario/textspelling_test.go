package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A member of a JSON text is refused in the other way to write it, where the page documents and shows one.
func TestSpellingsInTexts(t *testing.T) {
	const fields = "|Cups|Array|No|[{\"at\":80,\"who\":\"20\",\"full\":true,\"name\":\"x\",\"odd\":\"1\"}]|The cups, a JSON array. |"
	page := kettle{parameters: []string{
		fields, "|Cups.N.at|Integer|Yes|80|Where. |", "|Cups.N.who|String|Yes|20|Who. |", "|Cups.N.full|Boolean|Yes|true|Whether it is full. |",
		"|Cups.N.name|String|Yes|x|What. |", "|Cups.N.odd|Integer|Yes|1|Odd. |",
	}}.page()
	op := operationOf(t, page)
	for i := range op.Parameters {
		if p := &op.Parameters[i]; strings.HasPrefix(p.Name, "Cups.") {
			p.InText = true
		}
	}
	all, err := scenario.Derive(op, scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, s := range all {
		if name, is := strings.CutSuffix(s.ID, "/as-text"); is {
			got[name] = sentBy(s.Steps[1].Request, "Cups")
		}
	}
	for name, part := range map[string]string{"at": `"at":"80"`, "full": `"full":"true"`} {
		if sent := got["Cups.N."+name+"/type"]; !strings.Contains(sent, part) {
			t.Errorf("%s: %s", name, sent)
		}
	}
	if len(got) != 2 {
		t.Errorf("%q", got)
	}
}
