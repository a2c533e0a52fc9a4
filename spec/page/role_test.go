package page_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/page"
)

// Every word that names a column of parameters, in a header as pages write it.
func TestWordsOfParameterColumns(t *testing.T) {
	words := map[page.Role][]string{
		page.RoleRequired: {
			"是否必选", "是否必须", "必需", "必填", "必要性", "可选", "Required", "Required?", "Mandatory", "Optional", "必填参数说明", "Required parameter",
		},
		page.RoleExample: {
			"示例值", "样例", "例子", "举例", "Example", "Sample value", "Example description", "参数示例",
		},
		page.RoleType: {
			"类型", "Data type", "Type", "**Type**", "TYPE:", "Types", "Parameter type", "Field type", "格式", "参数类型",
		},
		page.RolePosition: {
			"位置", "参数位置", "Position", "Location", "In", "Parameter position",
		},
		page.RoleDescription: {
			"描述", "说明", "含义", "意义", "解释", "备注", "注释", "Description", "Meaning", "Remarks", "Comments", "Explanation", "Notes", "参数描述",
		},
		page.RoleName: {
			"名称", "参数", "字段", "属性", "变量", "元素", "Name", "Parameter", "Prameters", "Param", "Field", "Attribute", "Element", "Property", "Member",
		},
		page.RoleUnknown: {"Zorp", "Typed", "Input", "Note", " "},
	}
	check(t, "Request parameters", words)
	check(t, "返回数据", words)
}

// Every word that names a column of errors.
func TestWordsOfErrorColumns(t *testing.T) {
	check(t, "错误码", map[page.Role][]string{
		page.RoleStatus: {
			"HttpCode", "HTTP status code", "HTTP状态码", "状态码", "Status code", "返回码", "状态代码",
		},
		page.RoleMessage: {
			"错误信息", "错误消息", "错误提示", "报错信息", "Error message", "Error information", "Error prompt", "Error msg", "Message", "消息", "信息",
		},
		page.RoleCode: {
			"错误码", "错误代码", "错误编码", "异常码", "Error code", "ErroCode", "ErrCode", "Code", "编码", "代码", "Error", "错误",
		},
		page.RoleDescription: {
			"语义", "Semantics", "描述", "说明", "含义", "原因", "Description", "Meaning", "Explanation", "Cause", "解决方案", "Solution", "Remarks", "备注",
			"Error description",
		},
		page.RoleUnknown: {"Zorp", "Codes", "Messages", " ", "Error type"},
	})
}

func check(t *testing.T, section string, words map[page.Role][]string) {
	t.Helper()
	for want, headers := range words {
		for _, header := range headers {
			t.Run(section+"/"+header, func(t *testing.T) {
				if got := roles(t, section, drawn(header+"|Zorp"))[0]; got != want {
					t.Errorf("role %q, want %q", got, want)
				}
			})
		}
	}
}

// Signs, space and case in a header say nothing.
func TestHeaderSigns(t *testing.T) {
	for _, header := range []string{"错误码", "错 误 码", "错误码：", "错误码:", "*错误码", "错误码?", "错误码？", "错误_码", "错误-码", "错误.码", "错误\u3000码", "\u200b错误码", "**错误码**"} {
		t.Run(header, func(t *testing.T) {
			if got := roles(t, "错误码", drawn(header+"|Zorp"))[0]; got != page.RoleCode {
				t.Errorf("role %q", got)
			}
		})
	}
	t.Run("over lines", func(t *testing.T) {
		table := "|Error\ncode\n\n|Zorp |\n|--|--|\n"
		if got := roles(t, "错误码", table)[0]; got != page.RoleCode {
			t.Errorf("role %q", got)
		}
	})
}

func TestUnknownColumnIsReported(t *testing.T) {
	const report = `5:2 info: column "Zorp" is not known; expected name, type, requiredness, example or description`
	tests := []struct {
		name, section, header string
		want                  []string
	}{
		{"request", "请求参数", "Zorp|Name", []string{report}},
		{"response", "返回数据", "Zorp|Name", []string{report}},
		{"errors", "错误码", "Zorp|Code", []string{report}},
		{"each of them", "请求参数", "Zorp|Name|甲", []string{report, strings.NewReplacer("5:2", "5:12", "Zorp", "甲").Replace(report)}},
		{"elsewhere", "描述", "Zorp|Name", nil},
		{"one that is known", "请求参数", "Name|Type", nil},
		{"one without a word", "请求参数", "Name| |Zorp", []string{strings.Replace(report, "5:2", "5:9", 1)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := parse("# DoThing\n\n## " + tt.section + "\n\n" + drawn(tt.header))
			same(t, "diagnostics", tt.want, about(said(p), "column \""))
		})
	}
}
