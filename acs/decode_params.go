package acs

import (
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// BindParams reads the parameters of a request that a [Server] has accepted into a struct, by the tags that [EncodeParams]
// writes them by. What is absent or cannot be read is the refusal that the operation has for it, the gateway's by default.
func BindParams(r *http.Request, into any) error {
	size := len(r.URL.RawQuery) + 1 // the server has bounded it already
	params, err := ParseParams(r.URL.RawQuery, Limits{QueryBytes: size, Params: size, NameBytes: size})
	if err == nil {
		err = DecodeParams(params, into)
	}
	call, _ := FromContext(r.Context())
	var field *FieldError
	var param *ParamError
	switch {
	case errors.As(err, &field) && field.Absent:
		return call.Operation.Missing(field.Name)
	case errors.As(err, &field):
		return call.Operation.Invalid(field.Name)
	case errors.As(err, &param) && param.Name != "":
		return call.Operation.Invalid(param.Name)
	}
	return err
}

// DecodeParams reads parameters into the struct that into points to. What the struct has no field for is taken no notice of,
// and so is a value without text but for a field that is a text. The items of lists keep their order; a position that is
// left out or is none, such as 0 or 01, is an error, as is a value that is not of the field's type or not its JSON, and nothing
// for a field that is a value and no pointer. Errors are *[FieldError]. Time and memory are in proportion to the parameters, whatever numbers they have.
func DecodeParams(params Params, into any) error {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return fieldFault("?", "expected a pointer to a struct of parameters, got %T", into)
	}
	root := &branch{}
	for i := range params {
		root.put(params[i].Name, &params[i])
	}
	return decodeStruct(v.Elem(), "", root)
}

// branch is what is given below a part of a name.
type branch struct {
	param *Param // that ends here
	below map[string]*branch
}

func (b *branch) put(name string, param *Param) {
	for more := true; more; {
		var segment string
		segment, name, more = strings.Cut(name, ".")
		if b.below == nil {
			b.below = map[string]*branch{}
		}
		if b.below[segment] == nil {
			b.below[segment] = &branch{}
		}
		b = b.below[segment]
	}
	if b.param == nil {
		b.param = param
	}
}

// at follows a name; nil when nothing is given there.
func (b *branch) at(name string) *branch {
	for more := true; more && b != nil; {
		var segment string
		segment, name, more = strings.Cut(name, ".")
		b = b.below[segment]
	}
	return b
}

// all adds every parameter of the branch to a map.
func (b *branch) all(into map[string]string) {
	if b.param != nil {
		into[b.param.Name] = b.param.Value
	}
	for _, below := range b.below {
		below.all(into)
	}
}

// positions are the items of a list in their order; what is no number is no item, nor is one without anything that is known.
func (b *branch) positions(name string, known func(*branch) bool) ([]*branch, error) {
	items := map[int]*branch{}
	for _, segment := range slices.Sorted(maps.Keys(b.below)) {
		item := b.below[segment]
		if !isDigits(segment) || !known(item) {
			continue
		}
		n, ok := parsePosition(segment)
		if !ok {
			return nil, fieldFault(name+"."+segment, "is no position of a list, which are 1, 2 and so on")
		}
		items[n] = item
	}
	ordered := make([]*branch, 0, len(items))
	for n := 1; n <= len(items); n++ {
		if items[n] == nil {
			return nil, fieldFault(name, "the list leaves out position %d", n)
		}
		ordered = append(ordered, items[n])
	}
	return ordered, nil
}

// holds reports whether something is given of a value, of a list of values so many levels deep, or of a struct.
func holds(kind reflect.Type, lists int, given *branch) bool {
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	switch {
	case lists > 0:
		for segment, item := range given.below {
			if isDigits(segment) && holds(kind.Elem(), lists-1, item) {
				return true
			}
		}
		return false
	case kind.Kind() != reflect.Struct:
		return given.param != nil
	}
	for i := range kind.NumField() {
		field, travels := wireFieldOf(kind.Field(i))
		if b := given.at(field.name); travels && b != nil && (field.json || field.names || holds(kind.Field(i).Type, field.lists, b)) {
			return true
		}
	}
	return false
}

func decodeStruct(v reflect.Value, prefix string, given *branch) error {
	for i := range v.NumField() {
		field, travels := wireFieldOf(v.Type().Field(i))
		if !travels {
			continue
		}
		b := given.at(field.name)
		if kind := v.Field(i).Kind(); needed(kind) && !field.json && (b == nil || b.param == nil || b.param.Value == "" && kind != reflect.String) {
			return &FieldError{Name: prefix + field.name, Problem: "is absent", Absent: true}
		}
		if b == nil {
			continue
		}
		if err := decodeField(v.Field(i), prefix+field.name, field, b); err != nil {
			return err
		}
	}
	return nil
}

// needed says whether a field has no way to be absent.
func needed(kind reflect.Kind) bool {
	return !slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Map, reflect.Struct}, kind)
}

func decodeField(v reflect.Value, name string, field wireField, given *branch) error {
	switch {
	case field.json:
		if given.param == nil || given.param.Value == "" {
			return nil
		}
		if err := json.Unmarshal([]byte(given.param.Value), v.Addr().Interface()); err != nil || strings.TrimSpace(given.param.Value) == "null" {
			return fieldFault(name, "is not the JSON text of a %s", v.Type())
		}
		return nil
	case field.names:
		names := map[string]string{}
		given.all(names)
		v.Set(reflect.ValueOf(names))
		return nil
	default:
		return decodeValue(v, name, field.lists, given)
	}
}

func decodeValue(v reflect.Value, name string, lists int, given *branch) error {
	if lists == 0 {
		return decodeOne(v, name, given)
	}
	items, err := given.positions(name, func(b *branch) bool { return holds(v.Type().Elem(), lists-1, b) })
	if err != nil || len(items) == 0 {
		return err
	}
	list := reflect.MakeSlice(v.Type(), len(items), len(items))
	for i, item := range items {
		if err := decodeValue(list.Index(i), name+"."+strconv.Itoa(i+1), lists-1, item); err != nil {
			return err
		}
	}
	v.Set(list)
	return nil
}

func decodeOne(v reflect.Value, name string, given *branch) error {
	kind := v.Type()
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	if kind.Kind() != reflect.Struct && (given.param == nil || given.param.Value == "" && kind.Kind() != reflect.String) ||
		kind.Kind() == reflect.Struct && len(given.below) == 0 {
		return nil
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(kind))
		v = v.Elem()
	}
	if kind.Kind() == reflect.Struct {
		return decodeStruct(v, name+".", given)
	}
	return decodeText(v, name, given.param.Value)
}

func decodeText(v reflect.Value, name, text string) error {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Bool:
		if !slices.Contains([]string{"true", "True", "TRUE", "false", "False", "FALSE"}, text) {
			return fieldFault(name, "is neither true nor false")
		}
		v.SetBool(text[0] == 't' || text[0] == 'T')
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, err := strconv.ParseInt(text, 10, v.Type().Bits())
		if err != nil || text[0] == '+' {
			return fieldFault(name, "is no integer of %d bits", v.Type().Bits())
		}
		v.SetInt(n)
	case reflect.Float32, reflect.Float64:
		f, err := strconv.ParseFloat(text, v.Type().Bits())
		if err != nil || !jsonNumber(text) {
			return fieldFault(name, "is no number")
		}
		v.SetFloat(f)
	default:
		return fieldFault(name, "a %s has no form on the wire", v.Type())
	}
	return nil
}
