package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

func TestReadForbidden(t *testing.T) {
	const (
		addresses = "not-start=http://,https://"
		words     = "not-start=kettle,tea:"
	)
	check(t, readForbidden, []reading{
		{name: "addresses", text: "The name cannot start with http:// or https://.", want: addresses},
		{name: "behind another demand", text: "It must be short and cannot begin with `http://` or`https://`, and can contain digits.", want: addresses},
		{name: "without a verb of its own", text: "It must start with a letter but not start with http:// or https://.", want: addresses},
		{name: "in Chinese", text: "名称不能以 http:// 和 https:// 开头。", want: addresses},
		{name: "in Chinese, behind another demand", text: "必须以字母开头，不能以http://或者https://开头。", want: addresses},
		{name: "words", text: "不能以`kettle`和`tea:`开头。", want: words},
		{name: "words in English", text: "The key cannot start with kettle or tea:.", want: words},
		{name: "one that is not understood", text: "It cannot start with kettle or be empty.", want: "not-start=kettle"},
		{name: "a sign", text: "也不能以美元符号（$）开头。", want: "not-start=$"},
		{name: "a sign in English", text: `The ID cannot start with a dollar sign ($).`, want: "not-start=$"},
		{name: "signs", text: "不能以点号（.）或短横线（-）开头或结尾。", want: "not-start=.,-"},
		{name: "contained", text: "It cannot contain http:// or https://.", want: "not-contain=http://,https://"},
		{name: "contained, in Chinese", text: "不能以`kettle`和`tea:`开头，不能包含`http://`或`https://`。", want: words + " & not-contain=http://,https://"},
		{name: "both, in English", text: "The value cannot start with kettle or tea: and cannot contain http:// or https://.", want: words + " & not-contain=http://,https://"},

		{name: "a kind of character", text: "The name cannot start with a digit.", want: ""},
		{name: "kinds of characters", text: "It cannot start with digits or hyphens.", want: ""},
		{name: "a kind of character, in Chinese", text: "不能以数字开头。", want: ""},
		{name: "what it must be", text: "必须以http://开头。", want: ""},
		{name: "in a case", text: "如果是铜壶，不能以http://开头。", want: ""},
		{name: "of one kind of kettles", text: "The name of Copper kettles cannot start with a slash (/).", want: ""},
		{name: "of one kind, in Chinese", text: "Copper类型的名称不能以正斜线（/）开头。", want: ""},
		{name: "kinds that it must not contain", text: "It cannot contain spaces.", want: ""},
		{name: "signs that it must not contain", text: "不能包含分号（;）或空格。", want: ""},
	})
}

// What is said of the keys and values inside of a text is not said of the text.
func TestForbiddenInsidePairs(t *testing.T) {
	all := Sentences(page.Cell{Fragments: []page.Fragment{{Line: 1, Raw: "A key cannot start with tea:."}}})
	for example, want := range map[string]int{"“k”:”v”": 0, "k": 1} {
		s := Subject{Parameter: &contract.Parameter{Name: "Labels", Example: example}, Typ: contract.Type{Name: "string"}}
		if got := readForbidden(s, all); len(got) != want {
			t.Errorf("%s: %v", example, got)
		}
	}
}
