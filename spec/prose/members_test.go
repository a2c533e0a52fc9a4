package prose

import "testing"

// What a text says of the members of a JSON text is said of no parameter.
func TestMembersAreForeign(t *testing.T) {
	const obj, list = `{"EnableBgp":"true","LocalAsn":"1"}`, `[{"ServerId":"i-1","Weight":"100"}]`
	check(t, constraints, []reading{
		{name: "members with dots", example: obj, param: "BgpConfig", text: "Bgp的配置信息：\n\n -   **BgpConfig.EnableBgp**：是否开启Bgp功能，取值：**true** \\| **false**。\n-   **BgpConfig.LocalAsn**：本端自治系统号。", want: ""},
		{name: "members with dots en", example: obj, param: "BgpConfig", text: "The BGP settings:\n\n-   **BgpConfig.EnableBgp**: specifies whether to enable BGP. Valid values: **true** \\| **false**.\n-   **BgpConfig.LocalAsn**: the ASN. Valid values: 1 to 100.", want: ""},
		{name: "members with dots, no example", param: "BgpConfig", text: "Bgp的配置信息：\n\n -   **BgpConfig.EnableBgp**：是否开启Bgp功能，取值：**true** \\| **false**。\n-   **BgpConfig.LocalAsn**：本端自治系统号。取值范围：1~100。默认值：5。", want: ""},
		{name: "members, masked example", example: `{"EnableBgp":"****"}`, text: "配置：\n\n-   EnableBgp：是否开启。取值：true、false。\n-   Name：名称。长度为2~64个字符。", want: ""},
		{name: "members, broken example", example: `{"EnableBgp":`, text: "配置：\n\n-   EnableBgp：是否开启。取值：true、false。\n-   Name：名称。长度为2~64个字符。", want: ""},
		{name: "members, example in text", text: "配置，例如：{\"a\":\"1\"}。\n\n-   EnableBgp：是否开启。取值：true、false。", want: ""},
		{name: "range of what the text calls JSON", text: "内容，格式为JSON字符串。取值范围：30~3,600。", want: ""},
		{name: "values of what the text calls JSON, in English", text: "The content. The value is a JSON string. Valid values: a1 and b1.", want: ""},
		{name: "values of what the text calls a JSON array", text: "A JSON array. Valid values: a1 and b1. The ID must be 2 to 5 characters in length.", want: ""},
		{name: "range of a json text", example: `{"t":400}`, text: "内容。取值范围：30-3,600。", want: ""},
		{name: "range of a json text en", example: `{"t":400}`, text: "The content. Valid values: 30 to 3,600.", want: ""},
		{name: "values of a json text", example: obj, text: "内容。取值：a1、b1。", want: ""},
		{name: "a member that is required in a case", text: "服务器：\n\n-   ServerId：String类型，实例ID。\n-   Type：String类型，类型。当类型为A时，必须设置该参数。", want: ""},
		{name: "a member that is required in a case, in English", text: "The servers:\n\n-   ServerId: the ID. It must be a string.\n-   Type: the type. If A is set, this parameter is required.", want: ""},
		{name: "list of objects", example: list, text: "服务器列表。\n\n-   ServerId：实例ID。\n-   Weight：权重，取值：**0**~**100**。默认值为**100**。\n-   Type：类型，取值：\n    -   ecs：ECS实例（默认）。\n    -   eni：弹性网卡。\n\n最多支持20个元素。", want: "max-items=20"},
		{name: "list of objects en", example: list, text: "The servers. You can specify up to 20 servers in each call.\n\n-   ServerId: the ID. The ID must be 1 to 80 characters in length.\n-   Weight: the weight. Valid values: 0 to 100. Default value: 100.\n-   Type: the type. Valid values:\n    -   ecs: ECS (default).\n    -   eni: ENI.", want: "max-items=20"},
		{name: "length of the whole text", example: obj, text: "模板。长度为1~524,288个字节。", want: "min-bytes=1 & max-bytes=524288"},
		{name: "length of the whole text en", example: obj, text: "The template. The value can be up to 1,024 characters in length.", want: "max-length=1024"},
		{name: "number of pairs", example: obj, text: "由键值对组成，长度为0~10。", want: ""},
		{name: "key and value", example: obj, text: "The key or value must be 1 to 64 bytes in length.", want: ""},
		{name: "key and value zh", example: obj, text: "Key和Value的长度为1~64个字符。", want: ""},
		{name: "tag keys", text: "标签。\n\n-   Key最多支持64个字符。\n-   Value最多支持128个字符。", want: ""},
		{name: "tag keys en", text: "Tags.\n\n-   A tag key can be up to 64 characters in length.\n-   A tag value can be up to 128 characters in length.", want: ""},
		{name: "format of a member", example: obj, text: "-   Day：日期，格式为yyyy-MM-dd。", want: ""},
		{name: "member lines", example: obj, text: "配置：\n\nEnableBgp：是否开启，取值：true、false。\n\nLocalAsn：取值范围：1~5。", want: ""},
		{name: "member lines no example", text: "配置：\n\nEnableBgp：是否开启，取值：true、false。\n\nLocalAsn：取值范围：1~5。", want: ""},
		{name: "member types no example", text: "服务器列表：\n\n-   ServerId：String类型，必选，实例ID。\n-   Weight：Integer类型，取值范围：1~100。\n-   Type：String类型，取值：ecs、eni。", want: ""},
		{name: "member types no example en", text: "The servers. Valid values:\n\n-   ServerId: the ID. This parameter is required and must be set to a string.\n-   Weight: the weight. Valid values: 1 to 100.", want: ""},
		{name: "values by case", typ: "integer", text: "大小。取值范围：\n\n-   cloud：5~2000\n-   ssd：20~500", want: ""},
		{name: "json array of scalars", example: `["INFO","WARN"]`, text: "级别，取值：\n\n-   INFO\n-   WARN", want: ""},
		{name: "in a request example", text: "配置。取值：a1、b1。", want: "enum=a1,b1"},
		{name: "password rules", text: "密码：\n\n-   长度为8~32个字符。\n-   必须包含大写字母、小写字母和数字。", want: "min-length=8 & max-length=32"},
		{name: "password rules en", param: "Password", text: "The password must meet the following requirements:\n\n-   The password must be 8 to 32 characters in length.\n-   It must contain letters and digits.", want: "min-length=8 & max-length=32"},
		{name: "own items", typ: "integer", text: "说明：\n\n-   取值范围：1~100。\n-   默认值：10。", want: "minimum=1 & maximum=100 & default=10"},
		{name: "own items en", typ: "integer", text: "Note:\n\n-   Valid values: 1 to 100.\n-   Default value: 10.", want: "minimum=1 & maximum=100 & default=10"},
	})
}
