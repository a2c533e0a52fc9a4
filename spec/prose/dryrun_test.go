package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a text says of a value with which a request is only checked.
func TestDryRuns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"with a code", "是否只预检此次请求，取值：\n\n-   **true**：发送检查请求，不会查询水壶。如果检查不通过，则返回对应错误。如果检查通过，会返回错误码DryRunOperation。\n-   **false**（默认值）：发送正常请求，直接查询水壶。", "true=DryRunOperation"},
		{"a code of the value false is none", "-   true：发送检查请求，不会创建水壶。\n-   false：检查通过会返回错误码KettleOperation。", "true"},
		{"without a code", "是否只进行检验。取值：\n\n-   true：只做校验，不会实际执行。\n-   false（默认）：会实际执行。", "true"},
		{"in English", "Valid values:\n\n-   true: checks the validity of the request without actually making the request.\n-   false: makes the request.", "true"},
		{"with a code, in English", "Valid values:\n\n-   **true**: performs a dry run. If the request passes the dry run, the DryRunOperation error code is returned. If it fails, an error message is returned.\n-   **false**: performs the request.", "true=DryRunOperation"},
		{"with a code behind, in English", "Valid values:\n\n-   true: only checks the request. If the check succeeds, the system returns the error code `DryRunOperation`.\n-   false: makes it.", "true=DryRunOperation"},
		{"a check of something else", "是否需要检查Webhook可用。", ""},
		{"a switch that does without", "Valid values:\n\n-   true: deletes the kettle without checking it, without stopping it.\n-   false: keeps it.", ""},
		{"another switch", "Valid values:\n\n-   true: deletes the kettle.\n-   false: keeps it.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := contract.Parameter{Name: "DryRun", Documented: "DryRun", Type: contract.Type{Name: "boolean"}}
			c, _ := contract.Find(Read(Subject{Parameter: &p}, Sentences(cellOf(tt.text))).Constraints, contract.RuleDryRun)
			if c.Value != tt.want {
				t.Errorf("%q, want %q", c.Value, tt.want)
			}
		})
	}
}
