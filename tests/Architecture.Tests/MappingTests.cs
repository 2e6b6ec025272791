using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Accreditation.Api.Http;
using Accreditation.Application;
using Accreditation.Infrastructure;
using AutoMapper;

namespace Accreditation.Architecture.Tests;

/// <summary>Guards the one suppressed advisory, GHSA-rvv3-g6hj-g44x: docs/adr/0003.</summary>
public class MappingTests
{
    private static readonly Assembly Application = typeof(ApplicationServices).Assembly;

    private static readonly MapperConfiguration Maps = new(maps => maps.AddProfiles(Application));

    [Fact]
    public void Every_map_is_complete() => Maps.AssertConfigurationIsValid();

    [Fact]
    public void No_mapped_type_contains_itself() =>
        Assert.All(
            Maps.GetAllTypeMaps(),
            map => Assert.False(ReachesItself(map.DestinationType, []), map.DestinationType.Name)
        );

    [Theory]
    [InlineData(typeof(ApplicationServices))]
    [InlineData(typeof(InfrastructureServices))]
    [InlineData(typeof(ResponseHeaders))]
    public void Objects_are_never_mapped_in_memory(Type inAssembly)
    {
        using var file = new PEReader(File.OpenRead(inAssembly.Assembly.Location));
        var metadata = file.GetMetadataReader();

        var used = metadata
            .TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Name));

        Assert.DoesNotContain(used, name => name is "IMapper" or "Mapper" or "IMapperBase" or "IRuntimeMapper");
    }

    private static bool ReachesItself(Type type, HashSet<Type> path)
    {
        if (type.Assembly != Application)
            return type.GenericTypeArguments.Any(argument => ReachesItself(argument, path));
        if (path.Contains(type))
            return true;

        return type.GetProperties().Any(property => ReachesItself(property.PropertyType, [.. path, type]));
    }
}
