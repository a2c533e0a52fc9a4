package page_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

const (
	unknown     = page.RoleUnknown
	name        = page.RoleName
	kind        = page.RoleType
	required    = page.RoleRequired
	example     = page.RoleExample
	description = page.RoleDescription
	status      = page.RoleStatus
	code        = page.RoleCode
	message     = page.RoleMessage
)

// What the header of a table of parameters leaves open, says twice or says wrong, the cells decide.
func TestCellsDecideParameterColumns(t *testing.T) {
	tests := []struct {
		name, header string
		rows         []string
		want         []page.Role
	}{
		{"requiredness by its words", "Name|Zorp|Type", []string{"A|Yes|String", "B|No|Long"}, []page.Role{name, required, kind}},
		{"requiredness in a column called example", "Name|Example", []string{"A|是", "B|否"}, []page.Role{name, required}},
		{"requiredness below a header that says type", "Name|Type", []string{"A|Yes", "B|No"}, []page.Role{name, required}},
		{"one column of requiredness is enough", "Name|Required|Zorp", []string{"A|Yes|No"}, []page.Role{name, required, unknown}},
		{"four of five cells are too few", "Name|Zorp", []string{"A|Yes", "B|No", "C|Yes", "D|No", "E|X"}, []page.Role{name, unknown}},
		{"five of six are enough", "Name|Zorp", []string{"A|Yes", "B|No", "C|Yes", "D|No", "E|No", "F|X"}, []page.Role{name, required}},
		{"empty cells do not count", "Name|Zorp", []string{"A|Yes", "B| ", "C| "}, []page.Role{name, required}},
		{"types by their words", "Name|Zorp|Description", []string{"A|String|What it is."}, []page.Role{name, kind, description}},
		{"a type below a header that says example", "Name|Example", []string{"A|String", "B|Long"}, []page.Role{name, kind}},
		{"one column of types is enough", "Name|Type|Zorp", []string{"A|String|Long"}, []page.Role{name, kind, unknown}},
		{"requiredness is never a type", "Name|Required", []string{"A|String", "B|Long"}, []page.Role{name, required}},
		{"a description called required", "Name|Type|Required", []string{"A|String|What it is.", "B|Long|How long it is.", "C|Long|Yes"}, []page.Role{name, kind, description}},
		{"three of five sentences are too few", "Name|Required", []string{"A|One thing.", "B|Two things.", "C|Three things.", "D|Yes", "E|No"}, []page.Role{name, required}},
		{"the name column twice, the second has names", "Name|Parameter|Type", []string{"the thing|A|String", "it, too|B|Long"}, []page.Role{description, name, kind}},
		{"the name column twice, the first of equals", "Name|Parameter|Type", []string{"A|B|String"}, []page.Role{name, unknown, kind}},
		{"the name column thrice, the last is best", "Name|Name|Name", []string{"甲|乙|C", "丁|E|F"}, []page.Role{unknown, unknown, name}},
		{"the type column twice, the second has types", "Name|Type|Type", []string{"A|x|String"}, []page.Role{name, unknown, kind}},
		{"the type column twice, the first of equals", "Name|Type|Type", []string{"A|Long|String"}, []page.Role{name, kind, unknown}},
		{"no header says name", "Zorp|Type", []string{"A|String"}, []page.Role{name, kind}},
		{"no header says name, the better of two", "Zorp|Blip|Type", []string{"a b|A|String", "c|B|String"}, []page.Role{unknown, name, kind}},
		{"no header says name, the first of equals", "Zorp|Blip|Type", []string{"A|B|String"}, []page.Role{name, unknown, kind}},
		{"no header says name, half is too few", "Zorp|Type", []string{"A|String", "a, b|String"}, []page.Role{unknown, kind}},
		{"no header says description", "Name|Type|Zorp", []string{"A|String|What it is."}, []page.Role{name, kind, description}},
		{"no header says description, half is too few", "Name|Type|Zorp", []string{"A|String|What it is.", "B|String|x"}, []page.Role{name, kind, unknown}},
		{"a description that is there", "Name|Description|Zorp", []string{"A|x|What it is."}, []page.Role{name, description, unknown}},
		{"a table without rows", "Zorp|Required|Name|Name", nil, []page.Role{unknown, required, name, name}},
		{"nothing in the cells", "Zorp|Blip", []string{" | "}, []page.Role{unknown, unknown}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, "roles", tt.want, roles(t, "请求参数", drawn(tt.header, tt.rows...)))
		})
	}
}

func TestCellsDecideErrorColumns(t *testing.T) {
	tests := []struct {
		name, header string
		rows         []string
		want         []page.Role
	}{
		{"a status by its digits", "Zorp|Error code|Error message", []string{"400|Bad.X|It is bad."}, []page.Role{status, code, message}},
		{"a status called code", "Code|Zorp|Message", []string{"400|Bad.X|It is bad.", "404|No.X|There is none."}, []page.Role{status, code, message}},
		{"a status where another column claims it", "HTTP code|Zorp", []string{"Bad.X|400", "No.X|404"}, []page.Role{code, status}},
		{"four of five are too few", "Zorp|Error code", []string{"400|A", "400|B", "400|C", "400|D", "x y|E"}, []page.Role{unknown, code}},
		{"sentences below status", "状态码|错误码|描述", []string{"It is bad.|Bad.X|Do better."}, []page.Role{message, code, description}},
		{"statuses in words stay", "状态码|错误码", []string{"BadRequest|Bad.X"}, []page.Role{status, code}},
		{"a code by its form", "Zorp|Message", []string{"Bad.X|It is bad."}, []page.Role{code, message}},
		{"the header decides between equals", "Zorp|Error code|Message", []string{"A|Bad.X|It is bad."}, []page.Role{unknown, code, message}},
		{"the cells decide against the header", "Error code|Zorp|Message", []string{"It is bad.|Bad.X|Do better."}, []page.Role{unknown, code, message}},
		{"half of them in form are too few", "Zorp|Message", []string{"Bad.X|It is bad.", "it is|It is bad."}, []page.Role{unknown, message}},
		{"a code that is called a name by its header only", "Error code|Message", []string{"坏|It is bad."}, []page.Role{code, message}},
		{"two columns of prose", "Error code|Zorp|Description", []string{"Bad.X|It is bad.|Do better."}, []page.Role{code, message, description}},
		{"three columns of prose", "Error code|Cause|Meaning|Solution", []string{"Bad.X|It is bad.|Not good.|Do better."}, []page.Role{code, message, description, description}},
		{"one column of prose", "Error code|Description", []string{"Bad.X|It is bad."}, []page.Role{code, description}},
		{"a message that is there", "Error code|Description|Cause|Message", []string{"Bad.X|a b|c d|e f"}, []page.Role{code, description, description, message}},
		{"a title before the code", "Error message|Error code|Description|HTTP status code", []string{"It is bad.|Bad.X|The X is bad.|400"}, []page.Role{description, code, message, status}},
		{"a title before the code that is called an error", "错误|错误代码|描述|HTTP 状态码", []string{"It is bad.|Bad.X|The X is bad.|400"}, []page.Role{description, code, message, status}},
		{"a message before the code that is explained behind it", "Error message|Error code|Description", []string{"It is bad.|Bad.X|The error message returned because it is bad."}, []page.Role{message, code, description}},
		{"a message in Chinese beside one in English", "HttpCode|错误码|描述|错误信息", []string{"404|No.X|There is no X.|没有X。"}, []page.Role{status, code, message, description}},
		{"a message in Chinese beside an explanation in Chinese", "HttpCode|错误码|错误信息|描述", []string{"404|No.X|没有X。|没有这个X。"}, []page.Role{status, code, message, description}},
		{"a message behind the code", "Error code|Error message|Description", []string{"Bad.X|It is bad.|Do better."}, []page.Role{code, message, description}},
		{"a table without rows", "Zorp|Error code|Description|Cause", nil, []page.Role{unknown, code, description, description}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, "roles", tt.want, roles(t, "错误码", drawn(tt.header, tt.rows...)))
		})
	}
}

// A long table is judged by its first 40 rows.
func TestFirstRowsDecide(t *testing.T) {
	rows := slices.Concat(slices.Repeat([]string{"A|Yes"}, 33), slices.Repeat([]string{"B|x"}, 7))
	same(t, "33 of 40", []page.Role{name, required}, roles(t, "请求参数", drawn("Name|Zorp", rows...)))
	rows = slices.Concat(rows, slices.Repeat([]string{"B|x"}, 50))
	same(t, "33 of the first 40", []page.Role{name, required}, roles(t, "请求参数", drawn("Name|Zorp", rows...)))
	rows[32] = "A|x"
	same(t, "32 of the first 40", []page.Role{name, unknown}, roles(t, "请求参数", drawn("Name|Zorp", rows...)))
}

// What a cell looks like: the role that it gives to a column whose header says nothing.
func TestCellForms(t *testing.T) {
	forms := []struct {
		name   string
		header string
		want   page.Role
		cells  []string
	}{
		{"words of requiredness", "Name|Zorp", required, []string{
			"是", "否", "yes", "No", "YES", "必选", "可选", "必填", "选填", "required", "Optional", "必须", "Yes.", "是。",
		}},
		{"none of requiredness", "Name|Zorp", unknown, []string{"maybe", "n", "true", "0"}},
		{"types", "Name|Zorp", kind, []string{
			"String", "Integer", "Long", "Boolean", "Float", "Double", "List", "Array", "Struct", "Object", "Map", "JSON", "DateTime",
			"Array of String", "String[]", "int", "Bool", "Interger", "Number", "-", "string" + strings.Repeat("x", 54),
		}},
		{"no types", "Name|Zorp", unknown, []string{"ints", "numbers", "x", "--", "string" + strings.Repeat("x", 55)}},
		{"names", "Zorp|Type", name, []string{"A", "a.b-c_d", "└A", "└└A", "List[]", "12", "12345", strings.Repeat("a", 128)}},
		{"no names", "Zorp|Type", unknown, []string{"甲", "A甲", "123", "1234"}},
		{"prose", "Name|Zorp", description, []string{"a b", "甲，乙", "甲。", "甲、乙", "一二三四五六七八九十一二三", strings.Repeat("a", 129)}},
		{"no prose", "Name|Zorp", unknown, []string{"甲", "一二三四五六七八九十一二", "abcdefghijklmnopqrstuvwxyz", "a,b"}},
	}
	for _, f := range forms {
		for _, cell := range f.cells {
			t.Run(f.name+"/"+cell, func(t *testing.T) {
				row, column := "A|"+cell, 1
				if f.header == "Zorp|Type" {
					row, column = cell+"|String", 0
				}
				if got := roles(t, "请求参数", drawn(f.header, row))[column]; got != f.want {
					t.Errorf("role %q, want %q", got, f.want)
				}
			})
		}
	}
}

func TestErrorCellForms(t *testing.T) {
	forms := map[page.Role][]string{
		status:  {"400", "404", "1000", "000"},
		code:    {"Bad.X", "A", "Invalid-X_1", "4A", "E400"},
		unknown: {"40", "12345", "4.0", "400,", "坏", "Bad.", "bad x", "."},
	}
	for want, cells := range forms {
		for _, cell := range cells {
			t.Run(cell, func(t *testing.T) {
				if got := roles(t, "错误码", drawn("Zorp|Message", cell+"|It is bad."))[0]; got != want {
					t.Errorf("role %q, want %q", got, want)
				}
			})
		}
	}
}
