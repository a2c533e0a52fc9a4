package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// described compiles a page with one parameter and returns its constraints as "rule=value".
func described(t *testing.T, name, typ, example, text string) []string {
	t.Helper()
	src := "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n" + fmt.Sprintf("|%s|%s|否|%s|%s |\n", name, typ, example, text)
	p, res := compileText(t, src)
	checkStatements(t, p, res.Statements)
	out := []string{}
	for _, c := range res.Contract.Parameters[0].Constraints {
		out = append(out, string(c.Rule)+"="+c.Value)
	}
	return out
}

// What descriptions state is read in both languages; what they state of some case, of another value or of the positions
// of a list is not taken for a rule about the value.
func TestProse(t *testing.T) {
	tests := []struct {
		name, typ, example, text string
		want                     string // joined by spaces
	}{
		// enums
		{"items", "String", "A", "状态。取值：\n\n-   A：好。\n-   B：坏。", "enum=A,B"},
		{"items in English", "String", "a", "The state. Valid values:\n\n-   `a`: it runs.\n-   `b`: it stopped.", "enum=a,b"},
		{"items glued to the line", "String", "", "State. Optional values:-   Daily: every day.\n-   Weekly: every week.", "enum=Daily,Weekly"},
		{"range words before items", "String", "A", "取值范围：\n\n-   A：甲\n-   B：乙", "enum=A,B"},
		{"numbers", "Integer", "0", "类型。取值：\n\n-   1：短信。\n-   0：邮件。", "enum=1,0"},
		{"items inside items", "String", "A", "取值：\n\n-   A：\n    -   x：甲\n    -   y：乙\n-   B：丙", "enum=A,B"},
		{"inline", "String", "", "取值范围：zh-CN, en-US, ja。", "enum=zh-CN,en-US,ja"},
		{"inline with words", "String", "", "Valid values: **on** and **off**.", "enum=on,off"},
		{"inline with a note", "String", "", "Valid values: A, B, and * (all).", "enum=A,B,*"},
		{"values of a list", "RepeatList", "A", "取值：\n\n-   A：甲。\n-   B：乙。", "enum=A,B"},
		{"true and false without an introduction", "Boolean", "", "是否启用。\n\n-   true：是。\n-   false：否。", "enum=true,false"},
		{"the example is one of the items", "String", "b", "状态：\n\n-   a：甲。\n-   b：乙。", "enum=a,b"},
		{"open list", "String", "A", "取值：\n\n-   A：甲。\n-   自定义状态", ""},
		{"open list in English", "String", "A", "Valid values:\n\n-   A fixed version number.\n-   Default: the default.", ""},
		{"values by case", "String", "x", "不同监控项的取值如下：\n\n-   Http：Value。\n-   Ping：Average。", ""},
		{"ranges by case are no values of a number", "Integer", "100", "取值范围：\n\n-   cloud：20~500\n-   ssd：30~800", ""},
		{"value or meaning", "String", "", "Valid values:-   Chinese: zh-CN\n-   English: en-US", ""},
		{"the other side of the colon, by the example", "String", "zh-CN", "Valid values:\n\n-   Chinese: zh-CN\n-   English: en-US", "enum=zh-CN,en-US"},
		{"only one is supported", "String", "Stop", "目前仅支持Stop。", "const=Stop"},
		{"a default is no enum", "String", "", "The region. Default value: cn-x.", "default=cn-x"},
		// numbers
		{"range", "Integer", "", "条数。取值范围：1~100。", "minimum=1 maximum=100"},
		{"range in English", "Integer", "", "The size. Valid values: 1 to 100. Default value: 10.", "minimum=1 maximum=100 default=10"},
		{"range with a unit", "Integer", "", "取值范围：0~86400，单位：秒。", "minimum=0 maximum=86400"},
		{"range in brackets", "Integer", "", "Value range: \\[0, 21600\\]", "minimum=0 maximum=21600"},
		{"thousands", "Integer", "", "Valid values: 1 to 10,000.", "minimum=1 maximum=10000"},
		{"maximum and start", "Integer", "", "行数。最大值：50。起始值：1。", "maximum=50 minimum=1"},
		{"at least", "Integer", "", "取值范围：≥60", "minimum=60"},
		{"own name before the range", "Integer", "", "P的取值范围：1~500。", "minimum=1 maximum=500"},
		{"a number written as a text", "String", "80", "取值范围：1-65535", "minimum=1 maximum=65535"},
		{"range in an example sentence", "Integer", "", "例如，配额为2000，则取值范围为0~2000。", ""},
		{"range in a condition", "Integer", "", "如果为month，取值为1~9。", ""},
		{"a limit in another unit", "Integer", "", "period, in seconds; minimum value: 1 hour", ""},
		{"two ranges", "Integer", "", "取值：-1或1~5120。", "minimum=-1 maximum=5120 gap=-1 to 1"},
		{"duration as a text", "String", "365d", "取值：7~730天。", ""},
		// lengths
		{"length", "String", "", "名称。长度为2~128个英文或中文字符。", "min-length=2 max-length=128"},
		{"length in English", "String", "", "The name must be 2 to 64 characters in length.", "min-length=2 max-length=64"},
		{"length up to", "String", "", "The name can be up to 255 characters in length and can contain letters.", "max-length=255"},
		{"length at most", "String", "", "参数长度不能超过128个字符。", "max-length=128"},
		{"length with the range words", "String", "", "名称。取值范围：4~100个字符，支持字母。", "min-length=4 max-length=100"},
		{"length without a unit", "String", "", "名称。长度限制为1-80，须唯一。", "min-length=1 max-length=80"},
		{"bytes of the value", "String", "", "长度为1~524288个字节。", "min-bytes=1 max-bytes=524288"},
		{"bytes of something else", "String", "", "模板最大为524288个字节。", ""},
		{"length of parts", "String", "", "标签。要求如下：\n\n-   Key最多支持64个字符。\n-   Value最多支持128个字符。", ""},
		{"length by case", "String", "", "命名要求如下：\n\n-   Windows实例：主机名长度为2~15。\n-   其他实例：主机名长度为2~64。", ""},
		{"length of each of a list", "String", "", "每个URL不超过1024个字符。", ""},
		// characters
		{"characters", "String", "", "只能使用字母、数字、‘-’、‘/’、‘.’、‘_’这些字符。", `pattern=^[A-Za-z0-9\-/._]*$`},
		{"characters in English", "String", "", "The name can contain only letters, digits, underscores (\\_), and hyphens (-).", `pattern=^[A-Za-z0-9_\-]*$`},
		{"characters of which one is not understood", "String", "", "只能包含字母、数字、表情。", ""},
		{"characters that are allowed, among others", "String", "", "The name can contain letters, digits, and hyphens (-).", ""},
		// token
		{"token", "String", "", "保证请求幂等性。从您的客户端生成一个参数值，确保不同请求间该参数值唯一。只支持ASCII字符，且不能超过64个字符。", "max-length=64 charset=ascii idempotent=true unique=requests"},
		{"token in English", "String", "", "The token that ensures the idempotence of the request. It must be unique among different requests. The token can only contain ASCII characters and cannot exceed 64 characters in length.", "max-length=64 charset=ascii idempotent=true unique=requests"},
		// defaults
		{"default with a unit in words", "Integer", "", "单位：秒，默认值：86400（1天）。", "default=86400"},
		{"default glued", "Integer", "", "分页参数，默认30。", "default=30"},
		{"default of an item", "String", "A", "取值：\n\n-   A（默认值）：甲。\n-   B：乙。", "enum=A,B default=A"},
		{"default of an item in its second sentence", "String", "A", "Valid values:\n\n-   A. This is the default value.\n-   B", "enum=A,B default=A"},
		{"default with a unit glued", "Integer", "", "The default value is 600s.", "default=600"},
		{"no default in words", "Integer", "", "The default value is 10 minutes before the current time.", ""},
		{"no default at all", "String", "", "默认值：空", ""},
		{"default by case", "String", "", "经典网络下默认值为A，专有网络下默认值为B。", ""},
		{"default that is computed", "Integer", "", "默认值：max\\{40, ImageSize\\}", ""},
		{"default outside of the range", "Integer", "", "取值范围：1~10。默认值：20。", "minimum=1 maximum=10"},
		// times, conditions
		{"time", "String", "", "格式：yyyy-MM-ddTHH:mm:ssZ。", "format=yyyy-MM-ddTHH:mm:ssZ"},
		{"one of several time formats", "String", "", "The time can be in the long format or yyyy-MM-dd HH:mm:ss format", "format=unix-ms|yyyy-MM-dd HH:mm:ss"},
		{"required in a case", "String", "", "当A为on时，必须设置该参数。", "condition=当A为on时，必须设置该参数。"},
		{"required in a case, in English", "String", "", "If A is on, this parameter is required.", "condition=If A is on, this parameter is required."},
		{"items of a list as text", "String", "a,b", "多个ID之间用半角逗号（,）分隔，最多支持20个ID。", "max-items=20"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(described(t, "P", tt.typ, tt.example, tt.text), " ")
			if got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// The positions of a list are limits of the list, not of its values.
func TestProseOfIndexes(t *testing.T) {
	tests := []struct {
		name, param, text string
		want              []string
	}{
		{"range of N", "Tag.N.Key", "键。N的取值范围：1~20。", []string{"max-items=20"}},
		{"range of N and of the value", "Disk.N.Size", "大小，N的取值范围：1~16，单位为GiB。取值范围：5~2000。", []string{"minimum=5", "maximum=2000", "max-items=16"}},
		{"N in a sentence", "Group.N.Id", "ID。N 为编号，取值范围：1-5。", []string{"max-items=5"}},
		{"English", "Tag.N.Key", "The key. Valid values of N: 1 to 20.", []string{"max-items=20"}},
		{"maximum of N", "Tag.N.Key", "The key. Maximum value of N: 200.", []string{"max-items=200"}},
		{"two lists", "A.N.B.M.C", "N 为编号，取值范围：1-5。M 为编号，取值范围：1-9。", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, described(t, tt.param, "Integer", "", tt.text)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A row that says yes and a text that tells what it means to leave the parameter out contradict each other: the requirement
// is taken back, loudly.
func TestAbsenceExplained(t *testing.T) {
	_, res := compileText(t, "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n|Enable|String|是|开关。如果不填写该参数，则表示查询状态。 |\n")
	p := res.Contract.Parameters[0]
	if p.Required || !hasDiagnostic(res.Diagnostics, `says that "Enable" is required`) {
		t.Errorf("required=%t, %v", p.Required, res.Diagnostics)
	}
}

// Every quote of a constraint is a verbatim piece of the line it names.
func TestQuotesAreVerbatim(t *testing.T) {
	p, res := compileText(t, "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n|A|String|是|甲。**取值**：\n\n-   `x`：好。\n-   `y`（默认值）：坏。长度为1~8个字符。 |\n")
	found := 0
	for _, c := range res.Contract.Parameters[0].Constraints {
		found++
		if !strings.Contains(p.Line(c.At.Line), c.At.Quote) {
			t.Errorf("%s: %q is not on line %d: %q", c.Rule, c.At.Quote, c.At.Line, p.Line(c.At.Line))
		}
	}
	if found == 0 {
		t.Error("no constraints")
	}
}
