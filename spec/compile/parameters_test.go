package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// request puts rows into the request table of a page, with a request example below.
func request(example string, rows ...string) string {
	src := "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n" + strings.Join(rows, "\n") + "\n"
	if example != "" {
		src += "\n## 示例\n\n```\nhttp(s)://[Endpoint]/?Action=DoThing\n" + example + "\n&<公共请求参数>\n```\n"
	}
	return src
}

func TestTypes(t *testing.T) {
	tests := []struct{ cell, want string }{
		{"String", "string"}, {"string", "string"}, {"Integer", "integer/int32"}, {"Interger", "integer/int32"}, {"Int", "integer/int32"},
		{"Long", "integer/int64"}, {"LONG", "integer/int64"}, {"Long\u200b", "integer/int64"}, {"Float", "number/float"}, {"Double", "number/double"},
		{"Bool", "boolean"}, {"Boolean", "boolean"}, {"DateTime", "string"}, {"Json", "object/json"}, {"JSON", "object/json"}, {"Map", "object map"},
		{"Struct", "object"}, {"Object", "object"}, {"List", "array"}, {"JSONArray", "array"}, {"RepeatList", "array"}, {"String[ ]", "array of string"},
		{"array\\[string\\]", "array of string"}, {"Array of String", "array of string"}, {"List<Long\\>", "array of integer"}, {"Array of Thing", "array of object"}, {"Thing Array", "array of object"}, {"Thing的数组", "array of object"}, {"String列表", "array of string"},
		{"Thing\\[\\]", "array of object"}, {"List\\[Dimension\\]", "array of object"}, {"[DomainListType](#table_x)", "array of object"}, {"-", "string"}, {"", "string"},
	}
	for _, tt := range tests {
		t.Run(tt.cell, func(t *testing.T) {
			_, res := compileText(t, request("", "|P|"+tt.cell+"|否|x|x |"))
			typ := res.Contract.Parameters[0].Type
			got := typ.Name
			if typ.Format != "" {
				got += "/" + typ.Format
			}
			if typ.Item != "" {
				got += " of " + typ.Item
			}
			if typ.Map {
				got += " map"
			}
			if got != tt.want {
				t.Errorf("%q is %s, want %s", tt.cell, got, tt.want)
			}
		})
	}
}

func TestRequired(t *testing.T) {
	tests := []struct {
		cell      string
		required  bool
		condition bool
	}{
		{"是", true, false}, {"否", false, false}, {"Yes", true, false}, {"Yes.", true, false}, {" No", false, false}, {"必选", true, false}, {"可选", false, false},
		{"Optional", false, false}, {"Required", true, false}, {"TRUE", true, false}, {"-", false, false}, {"", false, false},
		{"创建模板时必须，更新模板时可选", false, true},
	}
	for _, tt := range tests {
		t.Run(tt.cell, func(t *testing.T) {
			_, res := compileText(t, request("", "|P|String|"+tt.cell+"|x|x |", "|Q|String|是|x|x |"))
			p := res.Contract.Parameters[0]
			if _, condition := p.Constraint(contract.RuleCondition); p.Required != tt.required || condition != tt.condition {
				t.Errorf("required=%t condition=%t", p.Required, condition)
			}
		})
	}
}

// wire lists the parameters of the description's GET as the wire has them, the protocol's left out.
func wire(t *testing.T, res *compile.Result) []string {
	t.Helper()
	doc := validate(t, res.Description)
	out := []string{}
	for _, ref := range doc.Paths.Value("/").Get.Parameters {
		p := ref.Value
		if fmt.Sprint(p.Extensions["x-rpc-role"]) != "business" {
			continue
		}
		line := p.Name + ":" + p.Schema.Value.Type.Slice()[0]
		if style, ok := p.Extensions["x-rpc-style"]; ok {
			line += fmt.Sprintf(" %v", style)
		}
		if p.Required {
			line += " required"
		}
		out = append(out, line)
	}
	return out
}

func TestLists(t *testing.T) {
	tests := []struct {
		name, src string
		names     []string // of the contract
		wire      []string
	}{
		{"a few positions", request("", "|Tag.N.Key|String|是|x|N的取值范围：1~2。 |", "|Tag.N.Value|String|否|x|x |"),
			[]string{"Tag.N.Key", "Tag.N.Value"}, []string{"Tag.1.Key:string repeatList", "Tag.1.Value:string repeatList", "Tag.2.Key:string repeatList", "Tag.2.Value:string repeatList"}},
		{"many positions", request("", "|Tag.N.Key|String|是|x|N的取值范围：1~20。 |", "|Tag.N.Value|String|否|x|x |"), []string{"Tag.N.Key", "Tag.N.Value"}, []string{"Tag:object repeatList"}},
		{"a list of scalars", request("", "|Id.N|RepeatList|是|x|N最大值为2。 |"), []string{"Id.N"}, []string{"Id.1:string repeatList required", "Id.2:string repeatList"}},
		{"other letters and spaces", request("", "|A. n.B.M.C|String|否|x|x |"), []string{"A.N.B.N.C"}, []string{"A:object repeatList"}},
		{"a fixed position is a parameter of its own", request("", "|Policy.1|String|否|x|x |", "|Policy.2|String|否|x|x |"), []string{"Policy.1", "Policy.2"}, []string{"Policy.1:string flat", "Policy.2:string flat"}},
		{"members with dots", request("", "|Disk.Size|Integer|是|1|x |"), []string{"Disk.Size"}, []string{"Disk.Size:integer flat"}},
		{"members that the request example shows", request(`&Rules=[{"Id":"x","Parts":[{"Name":"y"}]}]`, "|Rules|Array|是| |x |", "|Id|String|是|x|x |", "|Parts|Array|否| |x |", "|Name|String|否|x|x |", "|Other|String|否|x|x |"),
			[]string{"Rules", "Rules.N.Id", "Rules.N.Parts", "Rules.N.Parts.N.Name", "Other"}, []string{"Rules:string json required", "Other:string"}},
		{"JSON text in the example cell", request("", `|Filter|String|否|\{"A": "x"\}|x |`, "|B|String|否|x|x |"), []string{"Filter", "B"}, []string{"Filter:string", "B:string"}},
		{"a second table of members", request("", "|Hosts|String|是|x|x |", "|Id|String|否|x|x |") + "\nHosts参数结构说明\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n|HostId|String|是|x |\n",
			[]string{"Hosts", "Id", "Hosts.HostId"}, []string{"Hosts:string required", "Id:string"}},
		{"a table that explains values", request("", "|Key|String|否|x|x |") + "\n**Keys**\n\n|Key|Description|Value |\n|--|--|--|\n|a.b|x|y |\n", []string{"Key"}, []string{"Key:string"}},
		{"tree marks", request("", "|Rule|Struct|否| |x |", "|└Name|String|否|x|x |", "|B|String|否|x|x |"), []string{"Rule", "Rule.Name", "B"}, []string{"Rule:string json", "B:string"}},
		{"the pseudo row", request("", "|<公共请求参数\\>|-|是|-|见公共参数。 |", "|A|String|否|x|x |"), []string{"A"}, []string{"A:string"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, res := compileText(t, tt.src)
			var names []string
			for _, x := range res.Contract.Parameters {
				names = append(names, x.Name)
			}
			if diff := cmp.Diff(tt.names, names); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.wire, wire(t, res)); diff != "" {
				t.Errorf("wire (-want +got):\n%s", diff)
			}
			checkStatements(t, p, res.Statements)
		})
	}
}

// Every row of the page's tables has a statement, or an exclusion with a reason.
func TestEveryRowIsAccountedFor(t *testing.T) {
	p, res := compileText(t, hostilePage)
	ledger := checkStatements(t, p, res.Statements)
	lines := map[int]bool{}
	for _, s := range ledger.Statements {
		if s.Source == "page" {
			lines[s.Line] = true
		}
	}
	for _, u := range res.Contract.Unplaced {
		if u.Reason == "" {
			t.Errorf("line %d is left out without a reason", u.Line)
		}
		lines[u.Line] = true
	}
	for _, table := range p.Tables {
		for _, r := range table.Rows {
			if !lines[r.Line] {
				t.Errorf("the row on line %d has neither statement nor exclusion", r.Line)
			}
		}
	}
}

func TestContradictions(t *testing.T) {
	_, res := compileText(t, request("&B=1\n&Tag.1.Key=x", "|A|String|是|x|x |", "|Tag.N.Key|String|否|x|x |"))
	for _, want := range []string{`has the parameter "B"; the table does not list it`, `leaves out "A"; the table (line 7) says that it is required`} {
		if !hasDiagnostic(res.Diagnostics, want) {
			t.Errorf("no diagnostic with %q in %v", want, res.Diagnostics)
		}
	}
}
