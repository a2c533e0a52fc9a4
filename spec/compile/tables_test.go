package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

const tinyRequest = "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|\n|--|--|--|\n|GroupId|String|否|\n|Id.N|String|否|\n\n"

// numbered is n rows of a table, each with its number.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// What a page may hold at most, and what is said of the first row that is too much.
func TestLimitsOfTables(t *testing.T) {
	const (
		request  = "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|\n|--|--|--|\n"
		response = tinyRequest + "## 返回数据\n\n|名称|类型|描述|\n|--|--|--|\n"
		errors   = tinyRequest + "## 错误码\n\n|错误码|错误信息|\n|--|--|\n"
	)
	tests := []struct {
		name, head, row string
		most            int
		want            string
	}{
		{"parameters", request, "|P%d|String|否|", contract.MaxParameters, "507:0 error: more than 500 parameters"},
		{"response", response, "|F%d|String|x|", contract.MaxFields, "5014:0 error: more than 5000 response members"},
		{"errors", errors, "|E%d|x y|", contract.MaxErrors, "1014:0 error: more than 1000 errors"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, res := compileText(t, tt.head+numbered(tt.most, tt.row))
			same(t, "as many as there may be", []string(nil), notes(res.Diagnostics, "more than"))
			_, res = compileText(t, tt.head+numbered(tt.most+1, tt.row))
			same(t, "one more", []string{tt.want}, notes(res.Diagnostics, "more than"))
			if got := len(res.Contract.Parameters) + len(res.Contract.Errors); got > tt.most+2 {
				t.Errorf("%d parameters and errors are kept", got)
			}
		})
	}
}

// Tables and rows that are not read, with what is said of them and what is read behind them.
func TestTablesThatAreNotRead(t *testing.T) {
	tests := []struct {
		name, text string
		note       string // part of the only diagnostic about it
		want       string // what is read: parameters, members, codes
	}{
		{"a table of values before the parameters' second", "text\n\n|取值|说明|\n|--|--|\n|a|甲|\n\n|名称|类型|是否必选|\n|--|--|--|\n|B|String|否|\n", "without columns for name and type; not read as parameters", "GroupId Id.N Id.N.B"},
		{"a note on the common parameters", "|公共请求参数|String|否|\n|B|String|否|\n", "", "GroupId Id.N B"},
		{"a row without a name", "| |String|否|\n|B|String|否|\n", "a row without a name; expected the name of a parameter", "GroupId Id.N B"},
		{"a row with a name that is none", "|1a|String|否|\n|B|String|否|\n", `"1a"; expected the name of a parameter`, "GroupId Id.N B"},
		{"a row that is there already", "|GroupId|String|是|\n|B|String|否|\n", `parameter "GroupId" stands on line 7 already; this row is left out`, "GroupId Id.N B"},
		{"a response table without names", "## 返回数据\n\n|状态码|说明|\n|--|--|\n|甲 乙|a b|\n\n|名称|类型|\n|--|--|\n|A|String|\n", "a table in the response section without a column of names; not read", "GroupId Id.N | A"},
		{"a response row without a name", "## 返回数据\n\n|名称|类型|\n|--|--|\n| |String|\n|A|String|\n", "a row without a name; expected the name of a member", "GroupId Id.N | A"},
		{"a response row with a name that is none", "## 返回数据\n\n|名称|类型|\n|--|--|\n|1a|String|\n|A|String|\n", `"1a"; expected the name of a member`, "GroupId Id.N | A"},
		{"an error table without codes", "## 错误码\n\n|描述|说明|\n|--|--|\n|甲 乙|a b|\n\n|错误码|错误信息|\n|--|--|\n|A|a b|\n", "a table in the error section without a column of codes", "GroupId Id.N | | A"},
		{"an error row without a code", "## 错误码\n\n|错误码|错误信息|\n|--|--|\n| |a b|\n|A|a b|\n", "an error row without a code", "GroupId Id.N | | A"},
		{"an error row with a code that is none", "## 错误码\n\n|错误码|错误信息|\n|--|--|\n|A/B|a b|\n|A|a b|\n", `error code "A/B"; expected letters, digits, dots, hyphens`, "GroupId Id.N | | A/B A"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			head := tinyRequest
			if strings.HasPrefix(tt.text, "|") {
				head = strings.TrimSuffix(tinyRequest, "\n") // further rows of its table
			}
			_, res := compileText(t, head+tt.text)
			if found := notes(res.Diagnostics, tt.note); tt.note != "" && len(found) != 1 {
				t.Errorf("%d diagnostics %q in %q", len(found), tt.note, res.Diagnostics)
			}
			same(t, "what is read", tt.want, readIn(res.Contract))
		})
	}
}

// readIn names the parameters, members and codes of a contract.
func readIn(c *contract.Contract) string {
	var names, fields, codes []string
	for _, p := range c.Parameters {
		if p.Role == contract.RoleBusiness {
			names = append(names, p.Name)
		}
	}
	if c.Response != nil {
		for _, f := range c.Response.Fields {
			fields = append(fields, f.Name)
		}
	}
	for _, e := range c.Errors {
		codes = append(codes, e.Code)
	}
	out := strings.Join(names, " ")
	if len(fields) > 0 || len(codes) > 0 {
		out += " | " + strings.Join(fields, " ")
	}
	if len(codes) > 0 {
		out += "| " + strings.Join(codes, " ")
	}
	return out
}

// What brings an error about, as its code, its message and its status tell.
func TestTriggers(t *testing.T) {
	tests := []struct{ code, message, status, want string }{
		{"MissingGroupId", "x y", "400", "missing GroupId"}, {"GroupIdMissing", "x y", "400", "missing GroupId"}, {"Missing.GroupId", "x y", "404", "missing GroupId"},
		{"GroupId.Empty", "x y", "400", "missing GroupId"}, {"GroupIdIsEmpty", "x y", "400", "missing GroupId"}, {"GroupIdRequired", "x y", "400", "missing GroupId"},
		{"GroupId.NotSpecified", "x y", "400", "missing GroupId"}, {"GroupId_IsNull", "x y", "400", "missing GroupId"},
		{"InvalidGroupId", "x y", "404", "invalid-value GroupId"}, {"GroupIdInvalid", "x y", "404", "invalid-value GroupId"}, {"GroupIdNotFound", "x y", "404", "invalid-value GroupId"},
		{"GroupIdNotExist", "x y", "404", "invalid-value GroupId"}, {"GroupIdNotExists", "x y", "404", "invalid-value GroupId"}, {"GroupIdMalformed", "x y", "404", "invalid-value GroupId"},
		{"IllegalGroupId", "x y", "404", "invalid-value GroupId"}, {"GroupIdIllegal", "x y", "404", "invalid-value GroupId"}, {"UnsupportedGroupId", "x y", "404", "invalid-value GroupId"},
		{"GroupId.Format", "x y", "404", "invalid-value GroupId"}, {"GroupId-Value", "x y", "404", "invalid-value GroupId"}, {"InvalidId", "x y", "404", "invalid-value Id.N"},
		{"GroupId", "x y", "400", "invalid-value GroupId"}, {"GroupId", "x y", "404", "state "}, {"GroupId.Conflict", "x y", "400", "state "}, {"GroupId.Duplicate", "x y", "400", "state "},
		{"GroupId.LimitExceeded", "x y", "400", "state "}, {"GroupId.Quota", "x y", "400", "state "}, {"GroupId.Exist", "x y", "400", "state "}, {"GroupId.Status", "x y", "400", "state "},
		{"GroupId.State", "x y", "400", "state "}, {"InvalidZorp", "x y", "400", "state "}, {"XGroupId", "x y", "400", "state "},
		{"InvalidGroupId", "x y", "500", "server "}, {"InvalidGroupId", "x y", "499", "invalid-value GroupId"},
		{"InvalidGroupId", "It is being made.", "400", "in-progress "}, {"X", "They are being made.", "400", "in-progress "}, {"X", "In progress, wait.", "400", "in-progress "},
		{"X", "It is processing it.", "400", "in-progress "}, {"X", "We are still processing.", "400", "in-progress "}, {"X", "正在创建中。", "400", "in-progress "}, {"X", "正在，创建。", "400", "state "},
		{"Forbidden", "x y", "400", "auth "}, {"NoPermission", "x y", "400", "auth "}, {"Unauthorized", "x y", "400", "auth "}, {"NotAuthorized", "x y", "400", "auth "},
		{"AccessDenied", "x y", "400", "auth "}, {"GroupId.RAM", "x y", "400", "auth "}, {"RAM.GroupId", "x y", "400", "invalid-value GroupId"},
	}
	for _, tt := range tests {
		t.Run(tt.code+" "+tt.message+" "+tt.status, func(t *testing.T) {
			_, res := compileText(t, tinyRequest+"## 错误码\n\n|HTTP状态码|错误码|错误信息|\n|--|--|--|\n|"+tt.status+"|"+tt.code+"|"+tt.message+"|\n")
			e := res.Contract.Errors[0]
			same(t, "trigger", tt.want, string(e.Trigger.Kind)+" "+e.Trigger.Parameter)
		})
	}
}
