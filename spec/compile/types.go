package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// readType reads a type cell. ok is false when the spelling is not known; an empty cell is known to say nothing.
func readType(text string) (t contract.Type, ok bool) {
	s := strings.TrimSpace(strings.ReplaceAll(text, "\n", " "))
	key := strings.ToLower(strings.TrimRight(s, ".。 "))
	if key == "" || key == "-" || key == "--" || key == "n/a" {
		return contract.Type{}, true
	}
	if t, ok := plainType(key); ok {
		return t, true
	}
	return listType(s, key)
}

// plainType reads a type of one word.
func plainType(key string) (contract.Type, bool) {
	switch strings.ReplaceAll(key, " ", "") {
	case "string", "str", "text", "char", "varchar", "字符串", "enum", "password", "uuid", "sting", "strng", "byte", "bytes", "binary", "file", "base64", "static", "dynamic":
		return contract.Type{Name: "string"}, true
	case "datetime", "date", "time", "timestamp", "date-time", "utctime":
		return contract.Type{Name: "string"}, true
	case "integer", "int", "interger", "int32", "整型", "整数", "number", "short", "interge", "integar", "intger", "数字":
		return contract.Type{Name: "integer", Format: "int32"}, true
	case "long", "int64", "bigint", "长整型", "biginteger":
		return contract.Type{Name: "integer", Format: "int64"}, true
	case "float", "浮点型", "浮点数":
		return contract.Type{Name: "number", Format: "float"}, true
	case "double", "decimal", "bigdecimal":
		return contract.Type{Name: "number", Format: "double"}, true
	case "boolean", "bool", "布尔", "布尔型", "布尔值", "booleen", "boolen":
		return contract.Type{Name: "boolean"}, true
	case "json", "jsonobject", "json串", "jsonstring", "json字符串", "stringjson", "string(json)":
		return contract.Type{Name: "object", Format: "json"}, true
	case "object", "struct", "structure", "结构体", "对象", "class", "complex":
		return contract.Type{Name: "object"}, true
	case "map", "dict", "dictionary", "hashmap", "map<string,string>", "map<string,object>", "map<string,any>", "any", "stringtostringmap", "stringtoobjectmap":
		return contract.Type{Name: "object", Map: true}, true
	case "repeatlist", "repeat_list", "repeatedlist":
		return contract.Type{Name: "array", Repeat: true}, true
	case "list", "array", "set", "数组", "列表", "jsonarray", "arraylist", "arrary", "arry":
		return contract.Type{Name: "array"}, true
	case "string[]":
		return contract.Type{Name: "array", Item: "string"}, true
	}
	return contract.Type{}, false
}

// listType reads "Array of X", "X[]", "List<X>", "array[X]", "Map<..>" and a bare name that stands for a structure.
func listType(s, key string) (contract.Type, bool) {
	for _, p := range []string{"array of ", "list of ", "arrayof ", "set of ", "an array of ", "a list of ", "arrays of "} {
		if strings.HasPrefix(key, p) {
			return arrayOf(s[len(p):]), true
		}
	}
	for _, end := range []string{" array", " list", "的数组", "数组", "的列表", "列表", "的集合", "集合"} {
		if name := strings.TrimSuffix(key, end); name != key && typeName(s) != "" && len(typeName(s)) == len(strings.TrimSpace(name)) {
			return arrayOf(typeName(s)), true
		}
	}
	if inner, ok := bracketed(s, key, "list", "array", "set", "repeatlist", "arraylist", "jsonarray"); ok {
		return arrayOf(inner), true
	}
	if _, ok := bracketed(s, key, "map", "dict", "hashmap"); ok {
		return contract.Type{Name: "object", Map: true}, true
	}
	if compact := strings.ReplaceAll(s, " ", ""); strings.HasSuffix(compact, "[]") && len(compact) > 2 {
		return arrayOf(strings.TrimSuffix(compact, "[]")), true
	}
	if inner, ok := itemsFirst(s, key); ok {
		return arrayOf(inner), true
	}
	if inner, ok := bracketed(s, key, "struct", "object"); ok {
		return contract.Type{Name: "object", Of: typeName(inner)}, true
	}
	if name := typeName(s); name == strings.TrimSpace(s) && name != "" {
		return namedType(name, key)
	}
	return contract.Type{}, false
}

// itemsFirst returns what stands before the word for a list: X Array, X的数组.
func itemsFirst(s, key string) (string, bool) {
	for _, list := range []string{" array", " list", "数组", "列表"} {
		if !strings.HasSuffix(key, list) {
			continue
		}
		inner := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s[:len(s)-len(list)]), "的"))
		_, plain := plainType(strings.ToLower(inner))
		return inner, plain || inner != "" && typeName(inner) == inner
	}
	return "", false
}

// namedType reads a bare type name: a name in list style is a list, a name in type style a structure.
func namedType(name, key string) (contract.Type, bool) {
	switch {
	case (strings.HasSuffix(key, "list") || strings.HasSuffix(key, "listtype")) && len(key) > 4:
		return contract.Type{Name: "array", Item: "object", Of: name}, true
	case strings.HasSuffix(key, "type") || strings.HasSuffix(key, "set") || name[0] >= 'A' && name[0] <= 'Z' && len(name) > 3:
		return contract.Type{Name: "object", Of: name}, false
	}
	return contract.Type{}, false
}

// bracketed returns what stands in the brackets behind one of the heads: List<X>, List[X], Array(X).
func bracketed(s, key string, heads ...string) (string, bool) {
	for _, h := range heads {
		if !strings.HasPrefix(key, h) || len(key) < len(h)+2 {
			continue
		}
		rest := strings.TrimSpace(s[len(h):])
		if len(rest) < 2 || !strings.ContainsRune("<[(", rune(rest[0])) || !strings.ContainsRune(">])", rune(rest[len(rest)-1])) {
			continue
		}
		return strings.TrimSpace(rest[1 : len(rest)-1]), true
	}
	return "", false
}

// arrayOf is the list type of items named by the page. An item that is no scalar is an object; of an array of arrays no more
// than that is kept.
func arrayOf(item string) contract.Type {
	item = strings.TrimSpace(item)
	if t, ok := plainType(strings.ToLower(item)); ok && t.Name != "" {
		return contract.Type{Name: "array", Item: t.Name, ItemFormat: t.Format}
	}
	if item == "" {
		return contract.Type{Name: "array"}
	}
	if t, ok := listType(item, strings.ToLower(item)); ok && t.Name == "array" && typeName(item) != item {
		return contract.Type{Name: "array", Item: "array"}
	}
	return contract.Type{Name: "array", Item: "object", Of: typeName(item)}
}

// typeName keeps the leading word of a type name.
func typeName(s string) string {
	s = strings.TrimSpace(s)
	end := strings.IndexFunc(s, func(r rune) bool {
		return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_'
	})
	if end >= 0 {
		s = s[:end]
	}
	return s
}
