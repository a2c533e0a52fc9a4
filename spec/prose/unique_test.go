package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a sentence says of names that nothing else may have, and of the place within which it must be so.
func TestUniqueNames(t *testing.T) {
	const none = "-"
	tests := []struct{ name, action, parameter, text, want string }{
		{"in a region", "CreateKettleGroup", "KettleGroupName", "名称。名称在单个地域内唯一。", OfRegion},
		{"in one region", "CreateKettleGroup", "KettleGroupName", "组的名称，同一地域下组名称唯一。", OfRegion},
		{"in one account and region", "CreateKettle", "KettleName", "同一账号同一地域内唯一。", OfRegion},
		{"of the region", "CreateAccessControlList", "AclName", "组名称必须为地域内唯一。", OfRegion},
		{"of one district", "CreateAlias", "AliasName", "在同一用户的一个地区内，别名不可重复。", OfRegion},
		{"not as others", "CreateKettle", "KettleName", "显示名称，不能与您当前地域下的水壶重名。", OfRegion},
		{"not as others of a kitchen", "CreateKettle", "KettleName", "不能与当前厨房其他水壶重名，长度为2~64个字符。", "厨房"},
		{"the narrowest", "CreateKettle", "KettleName", "同一用户账号同一地域同一厨房内唯一。", "厨房"},
		{"the narrowest, with the thing", "CreateKettle", "KettleName", "在同一地域下同一厨房内水壶名称唯一。", "厨房"},
		{"among those of a thing", "CreateKettle", "KettleName", "该名称在与指定厨房关联的所有水壶中必须是唯一的。", "厨房"},
		{"of one thing", "CreateRules", "RuleName", "同一个监听内不同规则的名称必须唯一。", "监听"},
		{"nowhere", "CreateKettle", "Name", "水壶的名称，不能重复。", ""},
		{"within a region, in English", "CreateKettleGroup", "KettleGroupName", "The name. The name must be unique within a region.", OfRegion},
		{"in a region, in English", "CreateAccessControlList", "AclName", "The name must be unique in a region.", OfRegion},
		{"the same region, in English", "CreateKettle", "KettleName", "The name of the kettle must be unique within the same region for the same account.", OfRegion},
		{"account and region, in English", "CreateAlias", "AliasName", "The alias name must be unique in one account and region.", OfRegion},
		{"the narrowest, in English", "CreateKettle", "KettleName", "The name of the kettle must be unique within a kitchen in a region.", "kitchen"},
		{"to which it belongs", "CreateKettle", "KettleName", "Names must be unique within the large kitchen to which it belongs.", "large kitchen"},
		{"among others, in English", "CreateKettle", "KettleName", "You must make sure that the name is unique among all kettles associated with the specified kitchen.", "kitchen"},
		{"nowhere, in English", "CreateKettle", "KettleName", "The name of the kettle. It must be unique.", ""},

		{"another thing's name", "CreateKettle", "ImageName", "同一个地域内镜像名称唯一。", none},
		{"no name", "CreateKettle", "KettleId", "同一个地域内唯一。", none},
		{"of an operation that makes nothing", "DescribeKettles", "KettleName", "名称在单个地域内唯一。", none},
		{"an id", "CreateKettle", "KettleName", "水壶的唯一标识符。", none},
		{"requests", "CreateKettle", "KettleName", "The value must be unique among different requests.", none},
		{"a case", "CreateKettle", "KettleName", "如果该名称与现有的名称重复，则表示修改。", none},
		{"the only one", "CreateKettle", "KettleName", "这是唯一支持的水壶。", none},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := none
			s := Subject{Parameter: &contract.Parameter{Name: tt.parameter, Documented: tt.parameter, Type: contract.Type{Name: "string"}}, Action: tt.action}
			if c, ok := contract.Find(Read(s, Sentences(cellOf(tt.text))).Constraints, contract.RuleUniqueName); ok {
				got = c.Value
			}
			if got != tt.want {
				t.Errorf("%q of %s: %q, want %q", tt.text, tt.parameter, got, tt.want)
			}
		})
	}
}
