package document

import (
	"reflect"
	"strings"
)

// encoded draws a value of the contract's document shapes: structs whose fields have yaml tags, with their members in
// the order of the fields, omitempty and flow as the tags say; lists, texts, numbers and truth values.
func encoded(v any) *node { return encodedValue(reflect.ValueOf(v), false) }

func encodedValue(v reflect.Value, flow bool) *node {
	switch v.Kind() {
	case reflect.Struct:
		return encodedStruct(v, flow)
	case reflect.Slice:
		n := sequence()
		n.flow = flow
		for i := range v.Len() {
			n.add(encodedValue(v.Index(i), false))
		}
		return n
	case reflect.Bool:
		return boolean(v.Bool())
	case reflect.Int:
		return whole(int(v.Int()))
	default:
		return text(v.String())
	}
}

func encodedStruct(v reflect.Value, flow bool) *node {
	d := mapping()
	for i := range v.NumField() {
		name, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
		if v.Field(i).IsZero() && strings.Contains(options, "omitempty") {
			continue
		}
		d.set(name, encodedValue(v.Field(i), strings.Contains(options, "flow")))
	}
	d.node.flow = flow
	return d.node
}
