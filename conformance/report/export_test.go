package report

import "reflect"

// JSONType is the type that a report in JSON is made of: the schema that is published has the same keys.
func JSONType() reflect.Type { return reflect.TypeFor[jsonReport]() }
