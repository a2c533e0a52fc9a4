package page

import "strings"

// Role is what a column of a table holds.
type Role string

// The roles. RoleUnknown is a column whose header says nothing known.
const (
	RoleUnknown     Role = ""
	RoleName        Role = "name"
	RoleType        Role = "type"
	RoleRequired    Role = "required"
	RoleExample     Role = "example"
	RoleDescription Role = "description"
	RolePosition    Role = "position"
	RoleStatus      Role = "status"
	RoleCode        Role = "code"
	RoleMessage     Role = "message"
)

// parameterRole names the column of a request or response table by the words of its header.
func parameterRole(header string) Role {
	h := headerKey(header)
	switch {
	case h == "":
		return RoleUnknown
	case hasAny(h, "必选", "必须", "必需", "必填", "必要", "可选", "require", "mandatory", "optional"):
		return RoleRequired
	case hasAny(h, "示例", "样例", "例子", "举例", "example", "sample"):
		return RoleExample
	case hasAny(h, "类型", "datatype") || h == "type" || h == "types" || hasAny(h, "parametertype", "fieldtype", "格式"):
		return RoleType
	case hasAny(h, "位置", "position", "location") || h == "in":
		return RolePosition
	case hasAny(h, "描述", "说明", "含义", "意义", "解释", "备注", "注释", "description", "meaning", "remark", "comment", "explanation", "notes"):
		return RoleDescription
	case hasAny(h, "名称", "参数", "字段", "属性", "变量", "元素", "name", "parameter", "prameter", "param", "field", "attribute", "element", "property", "member"):
		return RoleName
	}
	return RoleUnknown
}

// errorRole names the column of an error table by the words of its header.
func errorRole(header string) Role {
	h := headerKey(header)
	switch {
	case h == "":
		return RoleUnknown
	case hasAny(h, "http", "状态码", "statuscode", "返回码", "状态代码"):
		return RoleStatus
	case hasAny(h, "错误信息", "错误消息", "错误提示", "报错信息", "errormessage", "errorinformation", "errorprompt", "errormsg") || h == "message" || h == "消息" || h == "信息":
		return RoleMessage
	case hasAny(h, "错误码", "错误代码", "错误编码", "异常码", "errorcode", "errocode", "errcode") || h == "code" || h == "编码" || h == "代码":
		return RoleCode
	case hasAny(h, "语义", "semantic", "描述", "说明", "含义", "原因", "description", "meaning", "explanation", "cause", "解决", "solution", "remark", "备注"):
		return RoleDescription
	case h == "error" || h == "错误":
		return RoleCode
	}
	return RoleUnknown
}

// headerKey reduces a header cell to the letters that carry its meaning.
func headerKey(header string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isBlank(r), r == '\n', r == '*', r == '?', r == '？', r == ':', r == '：', r == '.', r == '_', r == '-':
			return -1
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, header)
}
