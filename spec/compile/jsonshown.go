package compile

import (
	"encoding/json"
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// jsonOf is the JSON that examples show of a parameter, all together: that of its cell and of the requests, else that of the
// description.
func (c *compiler) jsonOf(row *place.RequestRow) *contract.Value {
	var texts []string
	for _, pair := range c.shown[contract.Positions(row.Name)] {
		texts = append(texts, pair.Value)
	}
	texts = append(texts, row.Example)
	for _, f := range row.Text.Fragments {
		texts = append(texts, jsonIn.FindString(strings.NewReplacer("`", "", `\`, "", "“", `"`, "”", `"`).Replace(f.Raw)))
	}
	var all []*contract.Value
	for _, text := range texts {
		if v := sample.Text(text); v.Object() != nil && (len(all) == 0 || all[0].Kind == v.Kind) {
			all = append(all, v)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return sample.Together(all)
}

// jsonIn is an object or a list of them in a text.
var jsonIn = regexp.MustCompile(`(?:\[\s*)?\{.*\}(?:\s*\])?`)

// typeShown is the type of a value.
func typeShown(v *contract.Value) contract.Type {
	switch v.Kind { //nolint:exhaustive // the others are texts
	case contract.KindBool:
		return contract.Type{Name: "boolean"}
	case contract.KindNumber:
		if strings.ContainsAny(v.Text, ".eE") {
			return contract.Type{Name: "number"}
		}
		return contract.Type{Name: "integer"}
	case contract.KindObject:
		return contract.Type{Name: "object"}
	case contract.KindArray:
		t := contract.Type{Name: "array"}
		if len(v.Items) > 0 {
			t.Item = typeShown(v.Items[0]).Name
		}
		return t
	}
	return contract.Type{Name: "string"}
}

// exampleOf is a value as a text; "" for what has members.
func exampleOf(v *contract.Value) string {
	switch {
	case v == nil || v.Kind == contract.KindObject || v.Kind == contract.KindNull:
		return ""
	case v.Kind != contract.KindArray:
		return v.Text
	}
	var items []string
	for _, item := range v.Items {
		if item.Kind != contract.KindString {
			return ""
		}
		items = append(items, item.Text)
	}
	text, err := json.Marshal(items)
	if err != nil {
		return "" // texts can be written
	}
	return string(text)
}

// at is what a value shows at a path of names, through lists.
func at(v *contract.Value, path string) *contract.Value {
	for name := range strings.SplitSeq(path, ".") {
		v = v.Object().Get(name)
	}
	return v
}

// textOf is what sentences say, one a line.
func textOf(text []prose.Sentence) string {
	lines := make([]string, 0, len(text))
	for _, sn := range text {
		lines = append(lines, sn.Text)
	}
	return strings.Join(lines, "\n")
}
