namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is serialised. SqlClient reads it; this product never sends such a type.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>By SQL Server itself.</summary>
    Native,

    /// <summary>By the type's own <see cref="IBinarySerialize"/>.</summary>
    UserDefined,
}

/// <summary>Custom serialisation of a CLR user-defined type.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    void Write(BinaryWriter w);
}

/// <summary>A CLR type that is no valid user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>Creates the exception.</summary>
    public InvalidUdtException() { }

    /// <summary>Creates the exception with a message.</summary>
    public InvalidUdtException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public InvalidUdtException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>Marks a CLR user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How it is serialised.</summary>
    public Format Format { get; } = format;

    /// <summary>The largest size in bytes.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value has the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether bytes sort as values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that validates a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The name on the server.</summary>
    public string? Name { get; set; }
}
