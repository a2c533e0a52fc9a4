package compile_test

import (
	"fmt"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// typeIn is a type in one word: name/format, what a list is of, the name that the page gives it.
func typeIn(t contract.Type) string {
	out := t.Name
	if t.Format != "" {
		out += "/" + t.Format
	}
	if t.Item != "" {
		out += " of " + t.Item
	}
	if t.ItemFormat != "" {
		out += "/" + t.ItemFormat
	}
	if t.Of != "" {
		out += " " + t.Of
	}
	if t.Map {
		out += " map"
	}
	return out
}

// Every word for a type that pages use.
func TestWordsOfTypes(t *testing.T) {
	words := map[string][]string{
		"string": {
			"String", "str", "text", "char", "varchar", "字符串", "Enum", "password", "UUID", "Sting", "strng", "byte", "bytes", "binary", "File", "Base64", "static", "dynamic",
			"DateTime", "date", "time", "Timestamp", "date-time", "UTC time", "String.", "string。", "N/A", "--",
		},
		"integer/int32": {"Integer", "int", "interger", "int32", "整型", "整数", "Number", "short", "interge", "integar", "intger", "数字"},
		"integer/int64": {"Long", "int64", "bigint", "长整型", "BigInteger"},
		"number/float":  {"Float", "浮点型", "浮点数"},
		"number/double": {"Double", "Decimal", "BigDecimal"},
		"boolean":       {"Boolean", "bool", "布尔", "布尔型", "布尔值", "booleen", "boolen"},
		"object/json":   {"JSON", "JSONObject", "JSON串", "JSON String", "JSON 字符串", "String JSON", "String(JSON)"},
		"object":        {"Object", "Struct", "Structure", "结构体", "对象", "class", "complex"},
		"object map":    {"Map", "Dict", "dictionary", "HashMap", "any", "String to string map", "Map&lt;String, Integer&gt;", "dict[String]"},
		"array":         {"List", "Array", "Set", "数组", "列表", "JSONArray", "ArrayList", "arrary", "arry", "RepeatList", "Repeat_List", "RepeatedList", "Array[ ]"},
		"array of string": {
			"String[]", "Array of String", "List of String", "Set of String", "An array of string", "a list of String", "arrays of String",
			"List&lt;String&gt;", "Array(String)", "Set[String]", "ArrayList[ String ]",
			"String Array", "String List", "字符串数组", "String的数组", "字符串列表",
		},
		"array of integer/int64":    {"Array of Long", "Long[]", "List&lt;Long&gt;"},
		"array of object Thing":     {"Array of Thing", "Thing[]", "Thing [ ]", "List&lt;Thing&gt;", "Array of Thing (old)", "Thing Array", "Thing List", "Thing数组", "Thing的数组", "Thing列表"},
		"array of array":            {"Array of Array of String", "Array of Array", "List&lt;List&lt;Thing&gt;&gt;", "String[][]", "Array of String[]"},
		"array of object ThingList": {"ThingList"},
		"array of object T0_9":      {"Array of T0_9", "T0_9[]"},
		"object Thing":              {"Struct&lt;Thing&gt;", "Object(Thing)"},
	}
	for want, cells := range words {
		for _, cell := range cells {
			t.Run(cell, func(t *testing.T) {
				_, res := compileText(t, request("", "|P|"+cell+"|否|x|x |"))
				if got := typeIn(res.Contract.Parameters[0].Type); got != want {
					t.Errorf("%s, want %s", got, want)
				}
				if reports := notes(res.Diagnostics, "is not known"); len(reports) > 0 {
					t.Errorf("a word that is known is reported: %q", reports)
				}
			})
		}
	}
}

// A word that is no known type is reported with what it is taken for.
func TestUnknownTypes(t *testing.T) {
	tests := []struct{ cell, want, taken string }{
		{"Zor", "string", "string"}, {"Zorp", "object Zorp", "object"}, {"zorpType", "object zorpType", "object"}, {"zorpset", "object zorpset", "object"},
		{"zorp", "string", "string"}, {"Two words", "string", "string"}, {"类型", "string", "string"},
	}
	for _, tt := range tests {
		t.Run(tt.cell, func(t *testing.T) {
			_, res := compileText(t, request("", "|P|"+tt.cell+"|否|x|x |"))
			if got := typeIn(res.Contract.Parameters[0].Type); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			same(t, "reports", []string{
				fmt.Sprintf("7:4 warning: type %q is not known; expected a type such as String, Integer, Boolean or Array; taken as %s", tt.cell, tt.taken),
			}, notes(res.Diagnostics, "is not known"))
		})
	}
}

// The name of the parameter in the cell of its type says no type.
func TestNameForType(t *testing.T) {
	_, res := compileText(t, request("", "|PageNo|pageNo|否|x|x |"))
	if got := typeIn(res.Contract.Parameters[0].Type); got != "string" {
		t.Errorf("%s, want string", got)
	}
	same(t, "reports", []string{
		`7:9 warning: the type of "PageNo" is its name once more; expected a type such as String, Integer, Boolean or Array; taken as string`,
	}, notes(res.Diagnostics, "type"))
}

// What the protocol requires is required, whatever the row says.
func TestTheProtocolRequires(t *testing.T) {
	_, res := compileText(t, request("", "|Action|String|否|x|x |"))
	if p := res.Contract.Parameters[0]; !p.Required || p.RequiredAt != (contract.Source{}) {
		t.Errorf("required %t at %v, want true without a line of the page", p.Required, p.RequiredAt)
	}
	same(t, "reports", []string{
		`7:0 warning: the table says that "Action" may be left out, the protocol that it may not; the protocol stands`,
	}, notes(res.Diagnostics, "protocol"))
}
