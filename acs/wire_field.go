package acs

import (
	"fmt"
	"reflect"
	"strings"
)

// wireTag is the struct tag that says how a field travels:
//
//	form:"RegionId"      one parameter
//	form:"InstanceId.N"  a slice: InstanceId.1, InstanceId.2 and so on
//	form:"Tag.N"         a slice of structs: Tag.1.Key, Tag.1.Value, Tag.2.Key …
//	form:"Config"        a struct: Config.Size, Config.Name …
//	form:"Sources,json"  anything, as one JSON text
//	form:"Tag.*"         a map[string]string with the full names of parameters that begin with Tag.
//
// Fields without the tag do not travel.
const wireTag = "form"

// wireField is a field of a struct of parameters.
type wireField struct {
	name  string // without positions and prefix
	lists int    // positions behind the name: 1 for a list, 2 for a list of lists
	json  bool
	names bool // a map of full names
}

// wireFieldOf reads the tag of a field; ok is false when the field does not travel.
func wireFieldOf(field reflect.StructField) (f wireField, ok bool) {
	tag, given := field.Tag.Lookup(wireTag)
	if !given || tag == "-" || !field.IsExported() {
		return wireField{}, false
	}
	var option string
	f.name, option, _ = strings.Cut(tag, ",")
	f.json = option == "json"
	if f.name, f.names = strings.CutSuffix(f.name, ".*"); f.names {
		return f, true
	}
	for {
		rest, list := strings.CutSuffix(f.name, "."+position)
		if !list {
			return f, f.name != ""
		}
		f.name = rest
		f.lists++
	}
}

// FieldError says why a struct of parameters could not be written or read.
type FieldError struct {
	Name    string // of the parameter on the wire: Tag.2.Key
	Problem string
	Absent  bool // a request lacks it
}

// Error returns the name and the problem, never a value: values may be secret.
func (e *FieldError) Error() string { return "acs: parameter " + e.Name + ": " + e.Problem }

func fieldFault(name, format string, args ...any) error {
	return &FieldError{Name: name, Problem: fmt.Sprintf(format, args...)}
}
