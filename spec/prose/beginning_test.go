package prose

import "testing"

func TestReadBeginning(t *testing.T) {
	const both = "beginning=/ & not-only=/"
	check(t, readBeginning, []reading{
		{name: "English", text: "The URL must start with a forward slash (/) and must not contain only a forward slash.", want: both},
		{name: "English, with the sign twice", text: "The URL must start with a forward slash (/) and cannot contain only a forward slash (/).", want: both},
		{name: "in the other order", text: "The URL cannot only contain a forward slash (/), but must start with a forward slash (/).", want: both},
		{name: "a single one", text: "The URI must not be a single forward slash (/) and it must start with a forward slash (/).", want: both},
		{name: "the beginning alone", text: "The URL must start with a forward slash (/).", want: "beginning=/"},
		{name: "Chinese", text: "URL不能只为正斜线（/），但必须以正斜线（/）开头。", want: both},
		{name: "Chinese, bare", text: "URL不能只为/，但必须以/开头。", want: both},
		{name: "a kind of character", text: "It must start with a letter and can contain digits.", want: ""},
		{name: "either of two", text: "必须以正斜线（/）或字母开头。", want: ""},
		{name: "either of two, in English", text: "It must start with a forward slash (/) or a letter.", want: ""},
		{name: "what it must not begin with", text: "It cannot start with a forward slash (/).", want: ""},
		{name: "in some case", text: "If Kind is path, it must start with a forward slash (/).", want: ""},
	})
}
