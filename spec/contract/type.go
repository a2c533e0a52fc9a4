package contract

import (
	"strconv"
	"strings"
)

// Type is the type of a parameter or field.
type Type struct {
	Name       string // string, integer, number, boolean, array or object
	Format     string // int32, int64, float, double, date-time, json; empty otherwise
	Item       string // of an array: the name of its items' type, empty when unknown
	ItemFormat string
	Of         string // the name that the page gives to the item or structure, such as X in "Array of X"
	Map        bool   // an object whose member names are data
	Repeat     bool   // a list that travels as Name.1, Name.2
}

// IsScalar reports whether the type is string, integer, number or boolean.
func (t Type) IsScalar() bool {
	switch t.Name {
	case "string", "integer", "number", "boolean":
		return true
	}
	return false
}

// Holds reports whether a text is a value of a scalar type: a whole number of at most 18 digits without leading zeros, a
// decimal number, true or false, or any text.
func (t Type) Holds(value string) bool {
	switch t.Name {
	case "integer":
		return isInteger(value)
	case "number":
		_, err := strconv.ParseFloat(value, 64)
		return err == nil && strings.Trim(value, "0123456789.-") == ""
	case "boolean":
		return value == "true" || value == "false"
	}
	return true
}

func isInteger(s string) bool {
	if len(s) > 18 {
		return false
	}
	_, err := strconv.ParseInt(s, 10, 64)
	return err == nil && !strings.HasPrefix(s, "+") && (s == "0" || !strings.HasPrefix(s, "0"))
}

// Wide is the type with 64 bits where one of the values is a whole number beyond 32.
func (t Type) Wide(values ...string) Type {
	for _, v := range values {
		const base, bits = 10, 32
		_, narrow := strconv.ParseInt(v, base, bits)
		if _, whole := strconv.ParseInt(v, base, 64); narrow == nil || whole != nil {
			continue
		}
		if t.Name == "integer" && t.Format == "int32" {
			t.Format = "int64"
		}
		if t.Item == "integer" && t.ItemFormat == "int32" {
			t.ItemFormat = "int64"
		}
	}
	return t
}
