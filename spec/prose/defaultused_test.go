package prose

import "testing"

// What is used in place of a parameter that is not given is its default, where it is a value.
func TestReadDefaultThatIsUsed(t *testing.T) {
	const role = "default=AcmeStackRole"
	check(t, readDefault, []reading{
		{name: "used as the default", text: "若不指定，则使用AcmeStackRole作为默认值。", want: role},
		{name: "used as the default, alone", text: "使用AcmeStackRole作为默认值。", want: role},
		{name: "not filled in", typ: "integer", text: "非必填参数，如果不填写则默认为1。", want: "default=1"},
		{name: "not filled in, it is", typ: "integer", text: "若不填则为10。", want: "default=10"},
		{name: "not given, default", text: "如果不指定，默认Normal。", want: "default=Normal"},
		{name: "not given, default value", text: "如果未指定该参数，默认值为Normal。", want: "default=Normal"},
		{name: "not sent", typ: "boolean", text: "不传该参数时，默认为false。", want: "default=false"},
		{name: "with a unit", typ: "integer", text: "如果不设置，则默认为300秒。", want: "default=300"},
		{name: "an item of its own", text: "取值：\n\n-   Normal：普通。\n-   Super：高权限。\n-   不填默认为：Normal。", want: "default=Normal"},
		{name: "a page", typ: "integer", text: "页数，默认值为第1页", want: "default=1"},
		{name: "a page, in English", typ: "integer", text: "The page number. Default value: page 1.", want: "default=1"},
		{name: "records", typ: "integer", text: "Default value: 100 records.", want: "default=100"},
		{name: "a switch and its case", typ: "boolean", text: "当创建失败时，是否保留，默认为false。", want: "default=false"},
		{name: "a switch and its case, in English", typ: "boolean", text: "Whether to keep it if the creation fails, default value: false.", want: "default=false"},
		{name: "the default is", text: "The default is normal.", want: "default=normal"},
		{name: "left out, the default value is used", text: "If this parameter is not specified, the default value AcmeStackRole is used.", want: role},
		{name: "left out, is used", text: "If this parameter is left empty, AcmeStackRole is used.", want: role},
		{name: "left out, used by default", text: "If you do not specify this parameter, AcmeStackRole is used by default.", want: role},
		{name: "left out, defaults to", typ: "integer", text: "If this parameter is not set, it defaults to 20.", want: "default=20"},
		{name: "left out, the default value is", typ: "integer", text: "If this parameter is not specified, the default value is 20.", want: "default=20"},
		{name: "used by default", text: "AcmeStackRole is used by default.", want: role},
		{name: "by default", typ: "boolean", text: "By default, this parameter is set to true.", want: "default=true"},
		{name: "set by default", typ: "boolean", text: "This parameter is set to true by default.", want: "default=true"},

		{name: "the value of another parameter", text: "如果没有指定该参数，默认值为StackId。", want: ""},
		{name: "the value of another parameter, in English", text: "If this parameter is not specified, the default value StackId is used.", want: ""},
		{name: "the value of another parameter, in words", text: "If this parameter is not specified, the value of StackName is used.", want: ""},
		{name: "another thing is left out", text: "OSS地域如未指定，默认为acme。", want: ""},
		{name: "another thing is left out, in English", text: "If the region is not specified, the default value acme is used.", want: ""},
		{name: "another parameter by its name", typ: "integer", text: "若不指定MaxCount，则默认为0。", want: ""},
		{name: "words", text: "如果不指定，默认使用伸缩配置的ID。", want: ""},
		{name: "words behind a value", text: "如果不指定，默认返回all类型的记录。", want: ""},
		{name: "nothing", text: "If this parameter is left empty, null is used.", want: ""},
		{name: "one of several", text: "如果不指定，默认为a或b。", want: ""},
		{name: "of a case", text: "如果类型为a，默认值为b。", want: ""},
		{name: "a tool", text: "The filter that is used by default to find records.", want: ""},
		{name: "none of the type", typ: "integer", text: "如果不指定，默认为all。", want: ""},
		{name: "of a member", text: "说明：\n\n-   Mode：如果不指定，默认为on。", want: ""},
	})
}
