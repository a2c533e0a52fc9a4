package prose

import "testing"

// A length in bytes is none in characters: a text of ideographs reaches it sooner.
func TestReadLengthInBytes(t *testing.T) {
	const both, most = "min-bytes=2 & max-bytes=64", "max-bytes=64"
	check(t, readLength, []reading{
		{name: "bytes", text: "长度为2~64个字节。", want: both},
		{name: "at most so many bytes", text: "长度不超过64个字节。", want: most},
		{name: "a length in bytes", text: "长度最大为64个字节。", want: most},
		{name: "bytes of the value in English", text: "The value can be up to 64 bytes in length.", want: most},
		{name: "bytes of the parameter", text: "The length of the parameter cannot exceed 64 bytes in length.", want: most},
		{name: "bytes of what it is named after", param: "UserData", text: "The data must be 2 to 64 bytes in length.", want: both},
		{name: "bytes between", param: "UserData", text: "The user data must be between 2 and 64 bytes in length.", want: both},
		{name: "the least and the greatest", text: "最小长度为2个字节，最大长度为64个字节。", want: both},
		{name: "the greatest in bytes, short", text: "最大长度64字节。", want: most},
		{name: "its own name", param: "TemplateURL", text: "URL的最大长度为64个字节。", want: most},
		{name: "a colon before the number", param: "TemplateURL", text: "URL的最大长度为：64个字节。", want: most},
		{name: "the parameter in the second clause", param: "TemplateURL", text: "The template can be up to 32 bytes in length, and the URL can be up to 64 bytes in length.", want: most},
		{name: "the unit ends the sentence", text: "The value can be up to 64 bytes.", want: most},
		{name: "characters and bytes", text: "长度为2~16个字符。最大长度为64个字节。", want: "min-length=2 & max-length=16 & max-bytes=64"},
		{name: "two lengths", text: "长度不超过64个字节。长度不超过32个字节。", want: ""},
		{name: "bytes of a file", text: "策略文件最长为64个字节。", want: ""},
		{name: "bytes of something else in the second clause", text: "The value is a URL, and the file can be up to 64 bytes in length.", want: ""},
	})
}
