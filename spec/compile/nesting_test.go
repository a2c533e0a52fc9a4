package compile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// nestedPage has the three ways in which a member gets its place: the wrapper rule, the example, and a guess.
const nestedPage = "# DoThing\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|--|--|--|--|--|\n|Action|String|Yes|DoThing|x |\n\n" +
	"## Response parameters\n\n|Parameter|Type|Example|Description|\n|--|--|--|--|\n|Things|Array of Thing| |x |\n|Thing| | | |\n|Id|Long|1|x |\n|Parts|Array of Part| |x |\n|Name|String|x|x |\n|Size|Integer|1|x |\n|RequestId|String|x|x |\n\n" +
	"## Examples\n\n```\n{\"RequestId\": \"x\", \"Things\": {\"Thing\": [{\"Id\": 1, \"Parts\": [{\"Name\": \"x\"}], \"Size\": 1}]}}\n```\n"

// outline draws a tree, one member a line: name:type, with ? behind a guess and ~ behind a place that an example shows.
func outline(f *contract.Field) []string {
	var out []string
	var walk func(f *contract.Field, depth int)
	walk = func(f *contract.Field, depth int) {
		for _, m := range f.Fields {
			mark := map[contract.Inference]string{contract.ByTable: "?", contract.ByExample: "~", contract.ByName: "."}[m.Inferred]
			out = append(out, strings.Repeat("  ", depth)+m.Name+":"+m.Type.Name+mark)
			walk(m, depth+1)
			if m.Items != nil {
				walk(m.Items, depth+1)
			}
		}
	}
	walk(f, 0)
	return out
}

func TestResponseTree(t *testing.T) {
	rows := func(lines ...string) string {
		return "# DoThing\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|--|--|--|--|--|\n|Action|String|Yes|DoThing|x |\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|--|--|--|--|\n" +
			strings.Join(lines, "\n") + "\n"
	}
	json := func(body string) string { return "\n## Examples\n\n```\n" + body + "\n```\n" }
	tests := []struct {
		name, src string
		want      []string
	}{
		{"wrapper rule, example and guess", nestedPage, []string{"Things:object", "  Thing:array~", "    Id:integer~", "    Parts:array~", "      Name:string~", "    Size:integer~", "RequestId:string"}},
		{"flat", rows("|RequestId|String|x|x |", "|Total|Integer|1|x |"), []string{"RequestId:string", "Total:integer"}},
		{"wrapper rule without an example", rows("|Xs|Array of X| |x |", "|X| | | |", "|A|String|x|x |", "|RequestId|String|x|x |"), []string{"Xs:object", "  X:array?", "    A:string?", "RequestId:string?"}},
		{"list without a wrapper", rows("|Xs|Array of X| |x |", "|A|String|x|x |") + json(`{"Xs":[{"A":"x"}]}`), []string{"Xs:array", "  A:string~"}},
		{"a wrapper that only the example shows", rows("|Xs|List| |x |", "|A|String|x|x |") + json(`{"Xs":{"X":[{"A":"x"}]}}`), []string{"Xs:object", "  X:array~", "    A:string~"}},
		{"a wrapper around scalars", rows("|Ids|List|a|x |", "|B|String|x|x |") + json(`{"Ids":{"Id":["a","b"]},"B":"x"}`), []string{"Ids:object", "  Id:array~", "B:string"}},
		{"names at several depths", rows("|R|Struct| |x |", "|D|String|x|x |", "|S|Struct| |x |", "|D|String|x|x |", "|D|String|x|x |") + json(`{"R":{"D":"1","S":{"D":"2"}},"D":"3"}`), []string{"R:object", "  D:string~", "  S:object~", "    D:string~", "D:string"}},
		{"envelope", rows("|A|String|x|x |", "|B|String|x|x |") + json(`{"DoThingResponse":{"A":"x","B":"y"}}`), []string{"A:string", "B:string"}},
		{"data envelope", rows("|A|String|x|x |", "|B|String|x|x |") + json(`{"code":"200","data":{"A":"x","B":"y"},"success":true}`), []string{"A:string", "B:string"}},
		{"tree marks", rows("|R| | |x |", "|└A|String|x|x |", "|└B|String|x|x |", "|C|String|x|x |"), []string{"R:object?", "  A:string", "  B:string", "C:string"}},
		{"dots as a path", rows("|Status.Code|String|x|x |", "|Status.Text|String|x|x |"), []string{"Status:object.", "  Code:string.", "  Text:string."}},
		{"dots in names", rows("|City.en|String|x|x |") + json(`{"City.en":"x"}`), []string{"City.en:string"}},
		{"a key and a value are complete", rows("|S|Struct| |x |", "|Tags|Array of Tag| |x |", "|TagKey|String|x|x |", "|TagValue|String|x|x |", "|Owner|String|x|x |") + json(`{"S":{"Tags":[{"TagKey":"x","TagValue":"y"}]}}`),
			[]string{"S:object", "  Tags:array~", "    TagKey:string~", "    TagValue:string~", "  Owner:string?"}},
		{"the alphabet leads out", rows("|S|Struct| |x |", "|Alpha|String|x|x |", "|Beta|Struct| |x |", "|Gamma|String|x|x |", "|Kappa|String|x|x |", "|Omega|String|x|x |", "|Delta|String|x|x |", "|Epsilon|String|x|x |") + json(`{"S":{"Alpha":"x","Beta":{"Gamma":"x","Kappa":"x","Omega":"x"},"Epsilon":"x"}}`),
			[]string{"S:object", "  Alpha:string~", "  Beta:object~", "    Gamma:string~", "    Kappa:string~", "    Omega:string~", "  Delta:string?", "  Epsilon:string~"}},
		{"a second table describes a list", rows("|Xs|List| |x |", "|RequestId|String|x|x |", "", "|Parameter|Type|Example|Description|", "|--|--|--|--|", "|A|String|x|x |") + json(`{"RequestId":"x","Xs":{"X":[{"A":"x"}]}}`), []string{"Xs:object", "  X:array~", "    A:string~", "RequestId:string"}},
		{"the example knows the object by another name", rows("|Sum|Object| |x |", "|Total|Long|1|x |", "|Parts|Array of Part| |x |", "|A|String|x|x |") + json(`{"Parts":{"Parts":[{"A":"x"}],"Total":1}}`), []string{"Sum:object", "  Total:integer~", "  Parts:array~", "    A:string~"}},
		{"a map's names are data", rows("|M|Map| |x |", "|RequestId|String|x|x |") + json(`{"M":{"k":"v"},"RequestId":"x"}`), []string{"M:object", "RequestId:string"}},
		{"missing commas and braces", rows("|A|String|x|x |", "|B|Struct| |x |", "|C|String|x|x |") + json("\"A\": \"x\"\n\"B\": {\"C\": 1**}"), []string{"A:string", "B:object", "  C:string~"}},
		{"the XML example completes the JSON example", rows("|A|Struct| |x |", "|B|String|x|x |", "|C|String|x|x |", "|D|String|x|x |") + json(`{"A":{"B":"x"}}`) + "\n```\n<DoThingResponse><A><B>x</B><C>y</C></A><D>z</D></DoThingResponse>\n```\n", []string{"A:object", "  B:string~", "  C:string~", "D:string"}},
		{"XML without a root", rows("|A|Struct| |x |", "|B|String|x|x |", "|C|String|x|x |") + json("<A><B>x</B></A>\n<C>y</C>"), []string{"A:object", "  B:string~", "C:string"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, tt.src)
			if diff := cmp.Diff(tt.want, outline(res.Contract.Response)); diff != "" {
				t.Errorf("-want +got:\n%s\n%v", diff, res.Diagnostics)
			}
			validate(t, res.Description)
		})
	}
}
