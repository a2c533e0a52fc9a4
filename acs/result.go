package acs

import (
	"maps"
	"reflect"
	"strings"
)

// resultWithID returns result with its RequestId member set to id when it has one that is empty. The caller's value
// is not changed: it may be shared between requests. Structs, pointers to structs and map[string]any are understood;
// anything else is returned as it is.
func resultWithID(result any, id string) any {
	switch value := result.(type) {
	case nil:
		return map[string]any{"RequestId": id}
	case map[string]any:
		if existing, found := value["RequestId"]; !found || existing != "" {
			return result
		}
		value = maps.Clone(value)
		value["RequestId"] = id
		return value
	}
	v := reflect.ValueOf(result)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return result
	}
	index := requestIDField(v.Type())
	if index < 0 || !emptyString(v.Field(index)) {
		return result
	}
	filled := reflect.New(v.Type()).Elem()
	filled.Set(v)
	setString(filled.Field(index), id)
	return filled.Interface()
}

// requestIDField returns the index of the exported field that JSON calls RequestId, or -1.
func requestIDField(t reflect.Type) int {
	for i := range t.NumField() {
		field := t.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" {
			name = field.Name
		}
		if name == "RequestId" && field.IsExported() && stringLike(field.Type) {
			return i
		}
	}
	return -1
}

// stringLike reports whether t is a kind of string or a pointer to one.
func stringLike(t reflect.Type) bool {
	return t.Kind() == reflect.String || t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.String
}

// emptyString reports whether a field that is stringLike holds no text.
func emptyString(v reflect.Value) bool {
	if v.Kind() == reflect.Pointer {
		return v.IsNil() || v.Elem().Len() == 0
	}
	return v.Len() == 0
}

// setString sets a field that is stringLike, a pointer to a string of its own.
func setString(v reflect.Value, text string) {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	v.SetString(text)
}
