package acs

import (
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// EncodeParams gives the parameters that a struct stands for, in the order of its fields: generated code calls such a struct
// Params. What is nil is left out. The items of lists are numbered from 1; an item of which nothing would be sent is an
// error, for on the wire it is a gap that no server can tell from a mistake. Booleans are true and false, integers decimal;
// numbers that JSON cannot write are errors. Errors are *[FieldError].
func EncodeParams(from any) (Params, error) {
	v := reflect.Indirect(reflect.ValueOf(from))
	if v.Kind() != reflect.Struct {
		return nil, fieldFault("?", "expected a struct of parameters, got %T", from)
	}
	return encodeStruct(nil, "", v)
}

func encodeStruct(dst Params, prefix string, v reflect.Value) (Params, error) {
	for i := range v.NumField() {
		field, travels := wireFieldOf(v.Type().Field(i))
		if !travels {
			continue
		}
		var err error
		if dst, err = encodeField(dst, prefix, field, v.Field(i)); err != nil {
			return nil, err
		}
	}
	return dst, nil
}

func encodeField(dst Params, prefix string, field wireField, v reflect.Value) (Params, error) {
	name := prefix + field.name
	if absent(v) {
		return dst, nil
	}
	v = reflect.Indirect(v)
	switch {
	case field.json:
		text, err := appendJSON(nil, v.Interface())
		if err != nil {
			return nil, fieldFault(name, "%v", err)
		}
		return append(dst, Param{name, string(text)}), nil
	case field.names:
		return encodeNames(dst, v)
	default:
		return encodeValue(dst, name, field.lists, v)
	}
}

// absent says whether a field has nothing to send.
func absent(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Slice:
		return v.IsNil()
	default:
		return false
	}
}

// encodeNames appends a map of full names.
func encodeNames(dst Params, v reflect.Value) (Params, error) {
	given, ok := v.Interface().(map[string]string)
	if !ok {
		return nil, fieldFault("?", "expected a map[string]string, got %s", v.Type())
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		dst = append(dst, Param{name, given[name]})
	}
	return dst, nil
}

// encodeValue appends a value, or the items of lists that are so many levels deep.
func encodeValue(dst Params, name string, lists int, v reflect.Value) (Params, error) {
	if lists == 0 {
		return encodeOne(dst, name, v)
	}
	if v.Kind() != reflect.Slice {
		return nil, fieldFault(name, "expected a list, got %s", v.Type())
	}
	for i := range v.Len() {
		item, before := name+"."+strconv.Itoa(i+1), len(dst)
		var err error
		if dst, err = encodeValue(dst, item, lists-1, reflect.Indirect(v.Index(i))); err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(dst[before:], func(p Param) bool { return p.Value != "" }) {
			return nil, fieldFault(item, "the item has no value, which is a gap in the list")
		}
	}
	return dst, nil
}

func encodeOne(dst Params, name string, v reflect.Value) (Params, error) {
	if v.Kind() == reflect.Struct {
		return encodeStruct(dst, name+".", v)
	}
	var text string
	switch v.Kind() {
	case reflect.String:
		text = v.String()
	case reflect.Bool:
		text = strconv.FormatBool(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		text = strconv.FormatInt(v.Int(), 10)
	case reflect.Float32, reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			return nil, fieldFault(name, "%v is no number of JSON", f)
		}
		text = strconv.FormatFloat(v.Float(), 'f', -1, v.Type().Bits())
	default:
		return nil, fieldFault(name, "a %s has no form on the wire", v.Type())
	}
	return append(dst, Param{name, text}), nil
}
