package prose

import (
	"strings"
	"testing"
)

// shownDemand writes the names that a sentence demands, and "self" when it demands the parameter that it describes.
func shownDemand(names []string, self bool) string {
	if self {
		names = append([]string{"self"}, names...)
	}
	return strings.Join(names, " ")
}

func TestDemanded(t *testing.T) {
	tests := []struct{ name, text, want string }{
		// the verb before the names
		{"must set", "必须设置Size。", "Size"},
		{"need to give", "需要指定Size。", "Size"},
		{"also", "必须同时指定Size。", "Size"},
		{"the word parameter", "须填写参数Size。", "Size"},
		{"with space", "需传入 Size。", "Size"},
		{"this parameter", "必须提供该参数。", "self"},
		{"this field", "必须配置此字段。", "self"},
		{"this item", "必需设置本项。", "self"},
		{"a name with dots", "必须设置Disk.Size。", "Disk.Size"},
		{"two", "必须设置Size和Name。", "Size Name"},
		{"three", "必须设置Size、Name、Type。", "Size Name Type"},
		{"a name and this parameter", "必须设置Size和该参数。", "self Size"},
		{"English", "You must specify Size.", "Size"},
		{"need to in English", "You need to set the Size parameter.", "Size"},
		{"have to", "You have to provide both Size and Name.", "Size Name"},
		{"also in English", "You are required to also configure Size, Name, and Type.", "Size Name Type"},
		{"a value for", "You must specify a value for Size.", "Size"},
		{"this parameter in English", "You must specify this parameter.", "self"},
		{"a pronoun is no name", "This is required.", ""},
		{"a pronoun before the name", "The Size is required.", "Size"},
		{"another pronoun", "It must be specified.", ""},
		// the verb behind the names
		{"is required", "Size必选。", "Size"},
		{"must be passed", "Size参数为必传。", "Size"},
		{"both", "Size和Name都必填。", "Size Name"},
		{"must not be empty", "该参数不能为空。", "self"},
		{"may not be empty", "Size不可为空。", "Size"},
		{"is not allowed to be empty", "Size不允许为空。", "Size"},
		{"a needed parameter", "Size是必需参数。", "Size"},
		{"must stands at the end", "Size必须设置。", "Size"},
		{"must, and a comma", "Size必须，否则失败。", "Size"},
		{"required in English", "Size is required.", "Size"},
		{"parameters are required", "The Size and Name parameters are required.", "Size Name"},
		{"becomes mandatory", "Size becomes mandatory.", "Size"},
		{"must be specified", "Then this parameter must be specified.", "self"},
		{"needs to be set", "Size needs to be set.", "Size"},
		{"cannot be empty", "Then this field cannot be left empty.", "self"},
		{"must not be empty in English", "Size must not be empty.", "Size"},
		// near misses
		{"need not", "无需设置Size。", ""},
		{"do not need", "不需要指定Size。", ""},
		{"you do not need to", "You do not need to specify Size.", ""},
		{"you don't need to", "You don't need to specify Size.", ""},
		{"not required", "Size is not required.", ""},
		{"not required in Chinese", "Size不是必选。", ""},
		{"not required, other words", "Size为非必填。", ""},
		{"a choice", "必须设置Size或Name。", ""},
		{"a choice in English", "You must specify Size or Name.", ""},
		{"at least one", "至少需要设置Size和Name中的一个。", ""},
		{"one of", "必须设置Size和Name之一。", ""},
		{"any of", "需要设置Size和Name任意一个。", ""},
		{"at least one in English", "You must specify at least one of Size and Name.", ""},
		{"either", "You must specify either Size and Name.", ""},
		{"a certain value", "必须设置Size为10。", ""},
		{"a certain value of the parameter", "必须设置Size参数为10。", ""},
		{"a certain value in English", "You must set Size to 10.", ""},
		{"a certain value of the parameter in English", "You must set the Size parameter to 10.", ""},
		{"a choice behind", "You must specify Size parameter or another one.", ""},
		{"words that are no names", "必须设置大小。", ""},
		{"small letters", "You must specify the size.", ""},
		{"allowed", "可以设置Size。", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shownDemand(demanded(tt.text)); got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestDemandsOf(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"in a case", "当类型为A时，必须设置Size。", "Size: 当类型为A时，必须设置Size。"},
		{"in a case, in English", "The type. If it is A, Size is required.", "Size: If it is A, Size is required."},
		{"several", "如果启用，Size和Name必填。", "Size: 如果启用，Size和Name必填。; Name: 如果启用，Size和Name必填。"},
		{"behind a value", "取值：\n\n-   aa：必须设置Size。\n-   bb：乙。", "Size: aa：必须设置Size。"},
		{"in the second sentence of a value's item", "Valid values:\n\n-   aa: it is A. You must specify Size.\n-   bb: it is B.", "Size: You must specify Size."},
		{"on a line of its own below a value", "取值：\n\n-   aa：甲。\n\n    必须设置Size。\n-   bb：乙。", "Size: 必须设置Size。"},
		{"always", "必须设置Size。", ""},
		{"always, in English", "You must specify Size.", ""},
		{"an item that begins with words", "说明：\n\n-   甲类：必须设置Size。", ""},
		{"an item that begins with a remark", "Valid values:\n\n-   Note: You must specify Size.", ""},
		{"an item that begins with a remark in capitals", "Valid values:\n\n-   IMPORTANT: You must specify Size.", ""},
		{"behind the list", "取值：\n\n-   aa：甲。\n\n必须设置Size。", ""},
		{"this parameter is none of others", "当类型为A时，必须设置该参数。", ""},
		{"not needed", "当类型为A时，无需设置Size。", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, d := range DemandsOf(Sentences(cellOf(tt.text))) {
				got = append(got, d.Name+": "+d.Sentence.Text)
				if !strings.Contains(strings.Split(tt.text, "\n")[d.Sentence.At.Line-1], d.Sentence.At.Quote) {
					t.Errorf("line %d does not say %q", d.Sentence.At.Line, d.Sentence.At.Quote)
				}
			}
			if joined := strings.Join(got, "; "); joined != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.text, joined, tt.want)
			}
		})
	}
}

func TestIsRemark(t *testing.T) {
	for word, want := range map[string]bool{"Note": true, "notes": true, "NOTICE": true, "Important": true, "warning": true, "Description": true, "on": false, "": false} {
		if got := isRemark(word); got != want {
			t.Errorf("isRemark(%q) = %t", word, got)
		}
	}
}
