package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A text that says when its own parameter is required is a condition; a choice, a certain value, advice or a denial is none.
func TestConditions(t *testing.T) {
	tests := []struct {
		name, param, text string
		want              bool
	}{
		{"own name", "Opts.N.Id", "若指定了Opts，则Opts.N.Id为必选参数。", true},
		{"own name in English", "Opts.N.Id", "If Opts is specified, Opts.N.Id is required.", true},
		{"own name with another", "Opts.N.Id", "If you need Opts, you must specify both Opts.N.Id and Opts.N.Key.", true},
		{"own name last of three", "C", "当您按规则查询时，必须同时配置参数A、B和C，否则无效。", true},
		{"this parameter behind two values", "P", "If X is set to A or B, this parameter is required.", true},
		{"this field", "P", "采用角色模式时需要设置该字段。", true},
		{"a field that cannot be empty", "P", "当X设置为true时，该参数不能为空，表示成员。", true},
		{"purpose in the place of the condition", "P", "创建专有网络类型的实例，必须指定该参数。", true},
		{"condition behind", "P", "This parameter must be specified if you want to create an instance.", true},
		{"an error for one of the cases", "P", "取值范围：\n\n-   甲：如果您没有指定该参数，则会出现报错。\n-   乙：可选。", true},
		{"an error for one of the cases, in English", "P", "Cases:\n\n-   If X is set to a and this parameter is not specified, an error is returned.", true},

		{"no need", "P", "当X为A时，无需设置该参数。", false},
		{"no need, other words", "P", "当X为A时，不需要设置该参数。", false},
		{"no need in English", "P", "If you use X, you do not need to set this parameter.", false},
		{"a certain value", "P", "If X is specified, you must set P to true.", false},
		{"a certain value of the parameter", "P", "If you specify X, you must set the P parameter to true.", false},
		{"what the value must be", "P", "当X为A时，该参数必须为数字。", false},
		{"a choice", "P", "当X为A时，必须指定P或Q。", false},
		{"a choice in English", "P", "If X is a, you must specify P or Q.", false},
		{"one of several", "P", "When X is a, you must specify one of the P and Q parameters.", false},
		{"at least one", "P", "当X为A时，至少必须指定P、Q其中一个参数。", false},
		{"another name", "P", "If you set P to a, you must specify Q.", false},
		{"no case", "P", "You must specify P.", false},
		{"a time is no case", "P", "小时数，该参数必填。", false},
		{"advice", "P", "当您需要指定容量时，请同时指定本参数和Q。", false},
		{"part of another name", "Id", "If Opts is specified, Opts.N.Id is required.", false},
		{"optional in a case", "P", "当X为A时，该参数非必选。", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(described(t, tt.param, "String", "", tt.text), " ")
			if strings.HasPrefix(got, "condition=") != tt.want {
				t.Errorf("%s\n got %q, want a condition: %t", tt.text, got, tt.want)
			}
		})
	}
}

// A text that explains the members of a JSON value says of them when they are required, not of the value.
func TestConditionsOfMembers(t *testing.T) {
	const text = "配置信息：\n\n-   **Psk**：密钥。\n\n**说明：** 仅在您创建普通型连接时需要配置该参数。"
	for example, want := range map[string]string{
		`{"Psk":"x"}`: "",
		"x":           "condition=说明： 仅在您创建普通型连接时需要配置该参数。",
	} {
		if got := strings.Join(described(t, "P", "String", example, text), " "); got != want {
			t.Errorf("example %s: got %q, want %q", example, got, want)
		}
	}
}

// The text of one row says when another is required; the condition belongs to the other one.
func TestConditionsOfOthers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // parameters that are required in a case
	}{
		{"in Chinese", "如果该参数设置为**PrePay**，即包年包月，则**Size**参数必选。", []string{"Size"}},
		{"in English", "If Type is a, the Size parameter is required.", []string{"Size"}},
		{"explanation of a value", "取值：\n\n-   a：指定模式。该模式下必须指定ID，即Opts.Id参数为必填项。\n-   b：开放模式。该模式下无需设置Opts.Id参数。", []string{"Opts.Id"}},
		{"explanation of a value in English", "Valid values:\n\n-   0: You must specify the Size parameter.\n-   1: None.", []string{"Size"}},
		{"several", "当您按资源查询时，必须配置参数Size和Opts.Id。", []string{"Opts.Id", "Size"}},
		{"a row that is required anyway", "如果Type为a，则Must必选。", []string{}},
		{"no case", "You must specify the Size parameter.", []string{}},
		{"a remark in a list", "Notes:\n\n-   Note: You must specify the Size parameter.", []string{}},
		{"no parameter", "如果Type为a，则Other必选。", []string{}},
		{"a choice", "If Type is a, you must specify Size or Opts.Id.", []string{}},
		{"ignored", "If Type is a, the Size parameter is ignored.", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := "# DoThing\n\n## 请求参数\n\n|名称|类型|是否必选|描述|\n|--|--|--|--|\n" +
				fmt.Sprintf("|Opts.Id|String|否|甲。 |\n|Type|String|否|%s |\n|Size|Integer|否|乙。 |\n|Must|String|是|丙。 |\n", tt.text)
			p, res := compileText(t, src)
			checkStatements(t, p, res.Statements)
			got := []string{}
			for _, x := range res.Contract.Parameters {
				if c, ok := x.Constraint(contract.RuleCondition); ok {
					got = append(got, x.Name)
					if c.Inferred != contract.ByProse {
						t.Errorf("%s: not marked as inferred", x.Name)
					}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
